package app.kakehashi.notification.service;

import app.kakehashi.notification.domain.MailKind;
import app.kakehashi.notification.domain.MailStatus;
import app.kakehashi.notification.domain.MailTemplate;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.MailOutbox;
import app.kakehashi.shared.PublicId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps mails in the database, in the transaction of what they tell of. */
@Service
class StoredMailOutbox implements MailOutbox {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final MailServer server;
  private final Clock clock;

  StoredMailOutbox(JdbcClient jdbc, JsonMapper json, MailServer server, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.server = server;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(
      String template, String recipient, Language language, Map<String, String> values) {
    MailTemplate mail = MailTemplate.named(template);
    if (mail.isNotice()) {
      throw new IllegalArgumentException(template + " is a notice, told by Notices");
    }
    leave(mail, MailKind.SERVICE, recipient, language, values);
  }

  /** Stores a mail of any kind. */
  @Transactional(propagation = Propagation.MANDATORY)
  void leave(
      MailTemplate template,
      MailKind kind,
      String recipient,
      Language language,
      Map<String, String> values) {
    template.check(values);
    jdbc.sql(
            """
            insert into mail_outbox (public_id, template, kind, recipient, language, template_values,
              status, attempts, next_attempt_at, created_at)
            values (:publicId, :template, :kind, :recipient, :language, cast(:values as jsonb),
              :status, 0, :now, :now)
            """)
        .param("publicId", PublicId.next())
        .param("template", template.code())
        .param("kind", kind.name())
        .param("recipient", recipient)
        .param("language", language.code())
        .param("values", json.writeValueAsString(values))
        .param("status", (server.isConfigured() ? MailStatus.WAITING : MailStatus.NO_SERVER).name())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
