package app.kakehashi.reference.service;

import app.kakehashi.reference.MarkedDay;
import app.kakehashi.reference.MarkedDays;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of marked days. */
@Component
class StoredClosures {
  private static final String COLUMNS =
      "public_id, country, day, working, reason, language, marked_by, marked_at";

  private final JdbcClient jdbc;

  StoredClosures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      String publicId,
      MarkedDay marked,
      String reason,
      Language language,
      AccountId by,
      Instant at) {}

  /** False where the day of the country is marked already. */
  boolean add(Row row) {
    return jdbc.sql(
                """
                insert into office_closure
                  (public_id, country, day, working, reason, language, marked_by, marked_at)
                values (:publicId, :country, :day, :working, :reason, :language, :by, :at)
                on conflict on constraint office_closure_once_a_day do nothing
                """)
            .param("publicId", row.publicId())
            .param("country", row.marked().country())
            .param("day", row.marked().day())
            .param("working", row.marked().working())
            .param("reason", row.reason())
            .param("language", row.language().code())
            .param("by", row.by().value())
            .param("at", row.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** What was there; empty where somebody else was faster. */
  Optional<Row> remove(String publicId) {
    return jdbc.sql("delete from office_closure where public_id = :publicId returning " + COLUMNS)
        .param("publicId", publicId)
        .query(StoredClosures::row)
        .optional();
  }

  /** The latest days first. */
  List<Row> page(int offset, int size) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from office_closure order by day desc, country offset :offset limit :size")
        .param("offset", offset)
        .param("size", size)
        .query(StoredClosures::row)
        .list();
  }

  long count() {
    return jdbc.sql("select count(*) from office_closure").query(Long.class).single();
  }

  List<Row> between(LocalDate from, LocalDate to) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from office_closure where day between :from and :to order by day")
        .param("from", from)
        .param("to", to)
        .query(StoredClosures::row)
        .list();
  }

  /** All there are: some tens a year. */
  MarkedDays all() {
    return MarkedDays.of(
        jdbc.sql("select country, day, working from office_closure")
            .query((row, number) -> marked(row))
            .list());
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getString("public_id"),
        marked(row),
        row.getString("reason"),
        Language.ofTag(row.getString("language")).orElseThrow(),
        new AccountId(row.getLong("marked_by")),
        row.getObject("marked_at", OffsetDateTime.class).toInstant());
  }

  private static MarkedDay marked(ResultSet row) throws SQLException {
    return new MarkedDay(
        row.getString("country"), row.getObject("day", LocalDate.class), row.getBoolean("working"));
  }
}
