package app.kakehashi.notification.service;

import app.kakehashi.notification.domain.MailKind;
import app.kakehashi.notification.domain.MailStatus;
import app.kakehashi.shared.Language;
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
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the outbox. */
@Component
class StoredMails {
  private static final String COLUMNS =
      "select id, public_id, template, kind, recipient, language, template_values, status,"
          + " attempts, last_error, created_at, sent_at from mail_outbox ";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  StoredMails(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  record Mail(
      long id,
      String publicId,
      String template,
      MailKind kind,
      String recipient,
      Language language,
      Map<String, String> values,
      MailStatus status,
      int attempts,
      @Nullable String lastError,
      Instant createdAt,
      @Nullable Instant sentAt) {}

  /** One mail that is due, held for the running transaction; others skip it. */
  Optional<Mail> lockNextDue(Instant now) {
    return jdbc.sql(
            COLUMNS
                + "where status = 'WAITING' and next_attempt_at <= :now order by next_attempt_at,"
                + " id limit 1 for update skip locked")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(this::mail)
        .optional();
  }

  Optional<Mail> find(String publicId) {
    return jdbc.sql(COLUMNS + "where public_id = :publicId")
        .param("publicId", publicId)
        .query(this::mail)
        .optional();
  }

  List<Mail> page(@Nullable MailStatus status, int offset, int size) {
    return jdbc.sql(
            COLUMNS
                + "where (cast(:status as text) is null or status = :status) order by created_at"
                + " desc, id desc offset :offset limit :size")
        .param("status", status == null ? null : status.name())
        .param("offset", offset)
        .param("size", size)
        .query(this::mail)
        .list();
  }

  /** How many mails there are of each status; those of which there are none are missing. */
  Map<MailStatus, Long> counts() {
    Map<MailStatus, Long> counts = new EnumMap<>(MailStatus.class);
    RowCallbackHandler put =
        row -> counts.put(MailStatus.valueOf(row.getString("status")), row.getLong("mails"));
    jdbc.sql("select status, count(*) as mails from mail_outbox group by status").query(put);
    return counts;
  }

  /**
   * Mails of before a moment that this transaction has written count as sent when they were
   * written.
   */
  void arrived(Instant before) {
    jdbc.sql(
            """
            update mail_outbox set status = 'SENT', sent_at = created_at, template_values = '{}'
            where status in ('WAITING', 'NO_SERVER') and created_at < :before
              and xmin = pg_current_xact_id()::xid
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Puts a mail that was not sent back into the queue. */
  boolean queueAgain(String publicId, Instant now) {
    return jdbc.sql(
                """
                update mail_outbox set status = 'WAITING', attempts = 0, next_attempt_at = :now
                where public_id = :publicId and status in ('NO_SERVER', 'DEAD', 'WAITING')
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("publicId", publicId)
            .update()
        == 1;
  }

  private Mail mail(ResultSet row, int number) throws SQLException {
    OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
    return new Mail(
        row.getLong("id"),
        row.getString("public_id"),
        row.getString("template"),
        MailKind.valueOf(row.getString("kind")),
        row.getString("recipient"),
        Language.ofTag(row.getString("language")).orElseThrow(),
        json.readValue(
            row.getString("template_values"), new TypeReference<Map<String, String>>() {}),
        MailStatus.valueOf(row.getString("status")),
        row.getInt("attempts"),
        row.getString("last_error"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        sentAt == null ? null : sentAt.toInstant());
  }
}
