package app.kakehashi.notification.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.notification.Category;
import app.kakehashi.notification.domain.MarkedText;
import app.kakehashi.notification.domain.MarkedText.Piece;
import app.kakehashi.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person was told, the newest first, in the language of the page it is read on. */
@Service
public class Inbox {
  private final JdbcClient jdbc;
  private final NoticeTexts texts;
  private final Clock clock;

  Inbox(JdbcClient jdbc, NoticeTexts texts, Clock clock) {
    this.jdbc = jdbc;
    this.texts = texts;
    this.clock = clock;
  }

  /** One entry; its words in pieces of one language each. */
  public record Entry(
      String publicId,
      Category category,
      List<Piece> subject,
      List<Piece> body,
      Instant createdAt,
      boolean unread) {}

  @Transactional(readOnly = true)
  public List<Entry> page(Viewer viewer, int offset, int size) {
    return jdbc.sql(
            """
            select public_id, category, template, template_values, created_at, read_at is null as unread
            from notice where account_id = :account order by id desc offset :offset limit :size
            """)
        .param("account", viewer.account().value())
        .param("offset", offset)
        .param("size", size)
        .query((row, n) -> entry(row, viewer))
        .list();
  }

  @Transactional(readOnly = true)
  public long count(Viewer viewer) {
    return jdbc.sql("select count(*) from notice where account_id = :account")
        .param("account", viewer.account().value())
        .query(Long.class)
        .single();
  }

  /**
   * Marks an entry as read.
   *
   * @return the path it leads to
   * @throws NotFoundException if the viewer has no such entry
   */
  @Transactional
  public String open(String publicId, Viewer viewer) {
    return jdbc.sql(
            """
            update notice set read_at = coalesce(read_at, :now)
            where public_id = :publicId and account_id = :account returning link
            """)
        .param("now", now())
        .param("publicId", publicId)
        .param("account", viewer.account().value())
        .query(String.class)
        .optional()
        .orElseThrow(NotFoundException::new);
  }

  /** Marks everything as read that the viewer has been told so far. */
  @Transactional
  public void readAll(Viewer viewer) {
    jdbc.sql("update notice set read_at = :now where account_id = :account and read_at is null")
        .param("now", now())
        .param("account", viewer.account().value())
        .update();
  }

  private Entry entry(ResultSet row, Viewer viewer) throws SQLException {
    NoticeTexts.Text text =
        texts.write(row.getString("template"), row.getString("template_values"), viewer.language());
    return new Entry(
        row.getString("public_id"),
        Category.valueOf(row.getString("category")),
        MarkedText.pieces(text.subject()),
        MarkedText.pieces(text.body()),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("unread"));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
