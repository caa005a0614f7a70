package app.kakehashi.introduction.service.ringi;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.ringi.RingiSectionKind;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.StaleVersionException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ringi papers as they are stored; whoever calls has checked that the viewer takes part. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RingiStore {
  private final JdbcClient jdbc;

  RingiStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Who wrote something, when.
   *
   * @param company null for the office
   * @param version counted from 1
   */
  record Edit(@Nullable CompanyId company, Instant at, long version) {}

  /** A section as written. */
  record Written(String text, Edit edit) {}

  /** The memo as written. */
  record WrittenMemo(String subject, String explanation, String proposal, Edit edit) {}

  /**
   * A pack as it was made.
   *
   * @param company null for the office
   * @param pdf name of the stored file
   * @param docx name of the stored file
   */
  record Version(
      int number,
      Language language,
      @Nullable CompanyId company,
      Instant at,
      String pdf,
      String docx) {}

  Map<RingiSectionKind, Written> sections(Introduction introduction, Language language) {
    Map<RingiSectionKind, Written> found = new EnumMap<>(RingiSectionKind.class);
    jdbc.sql(
            """
            select kind, text, company_id, edited_at, version from introduction_ringi_section
            where introduction_id = :case and language = :language
            """)
        .param("case", introduction.id())
        .param("language", language.code())
        .query(
            row -> {
              found.put(
                  RingiSectionKind.find(row.getString("kind")).orElseThrow(),
                  new Written(row.getString("text"), edit(row)));
            });
    return found;
  }

  Optional<WrittenMemo> memo(Introduction introduction) {
    return jdbc.sql(
            """
            select subject, explanation, proposal, company_id, edited_at, version from introduction_ringi_memo
            where introduction_id = :case
            """)
        .param("case", introduction.id())
        .query(
            (row, n) ->
                new WrittenMemo(
                    row.getString("subject"),
                    row.getString("explanation"),
                    row.getString("proposal"),
                    edit(row)))
        .optional();
  }

  /**
   * Writes a section.
   *
   * @param seen the version the writer saw; 0 where nobody had written
   * @throws StaleVersionException if somebody else has written since
   */
  void write(
      Introduction introduction,
      Language language,
      RingiSectionKind kind,
      String text,
      long seen,
      Viewer viewer,
      Instant at) {
    String statement =
        seen == 0
            ? """
            insert into introduction_ringi_section
              (introduction_id, language, kind, text, edited_by, company_id, edited_at, version)
            values (:case, :language, :kind, :text, :by, :company, :at, :seen + 1)
            on conflict on constraint introduction_ringi_section_pk do nothing
            """
            : """
            update introduction_ringi_section
            set text = :text, edited_by = :by, company_id = :company, edited_at = :at, version = version + 1
            where introduction_id = :case and language = :language and kind = :kind and version = :seen
            """;
    requireOne(
        statement(statement, introduction, seen, viewer, at)
            .param("language", language.code())
            .param("kind", kind.code())
            .param("text", text)
            .update());
  }

  /** Writes the memo, as {@link #write}. */
  void writeMemo(
      Introduction introduction,
      String subject,
      String explanation,
      String proposal,
      long seen,
      Viewer viewer,
      Instant at) {
    String statement =
        seen == 0
            ? """
            insert into introduction_ringi_memo
              (introduction_id, subject, explanation, proposal, edited_by, company_id, edited_at, version)
            values (:case, :subject, :explanation, :proposal, :by, :company, :at, :seen + 1)
            on conflict on constraint introduction_ringi_memo_pk do nothing
            """
            : """
            update introduction_ringi_memo
            set subject = :subject, explanation = :explanation, proposal = :proposal, edited_by = :by,
              company_id = :company, edited_at = :at, version = version + 1
            where introduction_id = :case and version = :seen
            """;
    requireOne(
        statement(statement, introduction, seen, viewer, at)
            .param("subject", subject)
            .param("explanation", explanation)
            .param("proposal", proposal)
            .update());
  }

  private JdbcClient.StatementSpec statement(
      String sql, Introduction introduction, long seen, Viewer viewer, Instant at) {
    return jdbc.sql(sql)
        .param("case", introduction.id())
        .param("seen", seen)
        .param("by", viewer.account().value())
        .param("company", company(viewer))
        .param("at", at.atOffset(ZoneOffset.UTC));
  }

  private static void requireOne(int rows) {
    if (rows == 0) {
      throw new StaleVersionException();
    }
  }

  /** All packs that were made, the newest first. */
  List<Version> versions(Introduction introduction) {
    return jdbc.sql(
            """
            select number, language, company_id, made_at, pdf, docx from introduction_ringi_version
            where introduction_id = :case order by number desc
            """)
        .param("case", introduction.id())
        .query(
            (row, n) ->
                new Version(
                    row.getInt("number"),
                    Language.ofTag(row.getString("language")).orElseThrow(),
                    company(row),
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    row.getString("pdf"),
                    row.getString("docx")))
        .list();
  }

  void add(Introduction introduction, Version version, Viewer viewer) {
    jdbc.sql(
            """
            insert into introduction_ringi_version
              (introduction_id, number, language, made_by, company_id, made_at, pdf, docx)
            values (:case, :number, :language, :by, :company, :at, :pdf, :docx)
            """)
        .param("case", introduction.id())
        .param("number", version.number())
        .param("language", version.language().code())
        .param("by", viewer.account().value())
        .param("company", company(viewer))
        .param("at", version.at().atOffset(ZoneOffset.UTC))
        .param("pdf", version.pdf())
        .param("docx", version.docx())
        .update();
  }

  private static @Nullable Long company(Viewer viewer) {
    return viewer.company() == null ? null : viewer.company().value();
  }

  private static @Nullable CompanyId company(ResultSet row) throws SQLException {
    long id = row.getLong("company_id");
    return row.wasNull() ? null : new CompanyId(id);
  }

  private static Edit edit(ResultSet row) throws SQLException {
    return new Edit(
        company(row),
        row.getObject("edited_at", OffsetDateTime.class).toInstant(),
        row.getLong("version"));
  }
}
