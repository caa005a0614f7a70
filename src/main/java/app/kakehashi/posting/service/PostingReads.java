package app.kakehashi.posting.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of postings, one statement each. */
@Component
class PostingReads {
  private final JdbcClient jdbc;

  PostingReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A posting in the queue of those that wait for a review. */
  record Waiting(
      PostingType type,
      long id,
      String publicId,
      CompanyId company,
      String title,
      String language,
      Instant submittedAt,
      @Nullable Long submittedBy,
      boolean postedByOffice,
      boolean seenBefore) {}

  Map<Long, PostingText> textsFor(Collection<Long> ids, Language reader) {
    Map<Long, PostingText> texts = new HashMap<>();
    if (ids.isEmpty()) {
      return texts;
    }
    jdbc.sql(
            """
            select p.id, coalesce(t.language, p.language) as language, coalesce(t.title, p.title) as title,
              coalesce(t.description, p.description) as description
            from posting p left join posting_translation t
              on t.posting_id = p.id and t.language = :language and t.approved_at is not null
                and t.source_version = p.text_version
            where p.id in (:ids)
            """)
        .param("language", reader.code())
        .param("ids", ids)
        .query((row, n) -> texts.put(row.getLong("id"), text(row)))
        .list();
    return texts;
  }

  Map<Long, List<PostingText>> translationsOf(Collection<Long> ids) {
    Map<Long, List<PostingText>> texts = new HashMap<>();
    if (ids.isEmpty()) {
      return texts;
    }
    jdbc.sql(
            """
            select posting_id, language, title, description from posting_translation
            where posting_id = any(:ids) and approved_at is not null order by posting_id, language
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query(
            (row, n) ->
                texts
                    .computeIfAbsent(row.getLong("posting_id"), any -> new ArrayList<>())
                    .add(text(row)))
        .list();
    return texts;
  }

  Map<PostingType, Long> waiting(Viewer viewer) {
    Map<PostingType, Long> counts = new EnumMap<>(PostingType.class);
    for (PostingType type : PostingType.values()) {
      counts.put(type, 0L);
    }
    jdbc.sql(
            """
            select type, count(*) as n from posting where status = 'SUBMITTED' and company_id <> all(:closed)
            group by type
            """)
        .param("closed", viewer.desk().closedIds())
        .query((row, n) -> counts.put(typeOf(row.getString("type")), row.getLong("n")))
        .list();
    return counts;
  }

  /** The queue, the longest waiting first. */
  List<Waiting> queue(int limit, int offset, Viewer viewer) {
    return jdbc.sql(
            """
            select type, id, public_id, company_id, title, language, submitted_at, submitted_by, posted_by_office,
              reviewed_sheet <> '{}'::jsonb as seen_before
            from posting where status = 'SUBMITTED' and company_id <> all(:closed) order by submitted_at, id limit :limit offset :offset
            """)
        .param("closed", viewer.desk().closedIds())
        .param("limit", limit)
        .param("offset", offset)
        .query(
            (row, n) -> {
              long submittedBy = row.getLong("submitted_by");
              return new Waiting(
                  typeOf(row.getString("type")),
                  row.getLong("id"),
                  row.getString("public_id"),
                  new CompanyId(row.getLong("company_id")),
                  row.getString("title"),
                  row.getString("language"),
                  row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                  submittedBy == 0 ? null : submittedBy,
                  row.getBoolean("posted_by_office"),
                  row.getBoolean("seen_before"));
            })
        .list();
  }

  private static PostingText text(java.sql.ResultSet row) throws java.sql.SQLException {
    return new PostingText(
        Language.ofTag(row.getString("language")).orElseThrow(),
        row.getString("title"),
        row.getString("description"));
  }

  private static PostingType typeOf(String code) {
    for (PostingType type : PostingType.values()) {
      if (type.code().equals(code)) {
        return type;
      }
    }
    throw new IllegalStateException("No posting type " + code);
  }
}
