package app.kakehashi.notification.service;

import app.kakehashi.notification.domain.MailPace;
import app.kakehashi.notification.domain.MailStatus;
import app.kakehashi.notification.domain.MailTemplate;
import app.kakehashi.notification.domain.MailText;
import app.kakehashi.notification.domain.RetryPlan;
import app.kakehashi.notification.service.StoredChoices.Choice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox, one mail a transaction; instances that send at the same time take
 * different mails.
 */
@Component
class MailDelivery {
  private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int BATCH = 200;
  private static final String STOP = "/unsubscribe/";

  private final JdbcClient jdbc;
  private final StoredMails mails;
  private final StoredChoices choices;
  private final MailWriter writer;
  private final MailServer server;
  private final TransactionTemplate transaction;
  private final Clock clock;

  MailDelivery(
      JdbcClient jdbc,
      StoredMails mails,
      StoredChoices choices,
      MailWriter writer,
      MailServer server,
      TransactionTemplate transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.mails = mails;
    this.choices = choices;
    this.writer = writer;
    this.server = server;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Sends every mail that is due. */
  void sendDue() {
    if (!server.isConfigured()) {
      return;
    }
    for (int n = 0; n < BATCH; n++) {
      if (!Boolean.TRUE.equals(transaction.execute(status -> sendNext()))) {
        return;
      }
    }
  }

  /** Forgets mails whose time is over. */
  void forgetOld() {
    transaction.executeWithoutResult(
        status ->
            jdbc.sql("delete from mail_outbox where status <> 'WAITING' and created_at < :then")
                .param("then", utc(clock.instant().minus(KEPT)))
                .update());
  }

  private boolean sendNext() {
    Optional<StoredMails.Mail> next = mails.lockNextDue(clock.instant());
    next.ifPresent(this::send);
    return next.isPresent();
  }

  private void send(StoredMails.Mail mail) {
    Optional<Choice> choice =
        mail.kind().canBeStopped()
            ? Optional.of(choices.of(mail.recipient(), mail.kind()))
            : Optional.empty();
    if (choice.filter(chosen -> chosen.pace() == MailPace.NONE).isPresent()) {
      // stopped since it was written
      jdbc.sql("delete from mail_outbox where id = :id").param("id", mail.id()).update();
      return;
    }
    @Nullable String stopPath = choice.map(chosen -> STOP + chosen.token()).orElse(null);
    MailText text;
    try {
      text =
          writer.write(
              MailTemplate.named(mail.template()),
              mail.kind(),
              mail.language(),
              mail.values(),
              stopPath);
    } catch (RuntimeException unwritable) {
      // a text that cannot be made must not hold up the mails behind it
      failed(mail, unwritable);
      return;
    }
    try {
      server.send(
          mail.recipient(),
          mail.language().code(),
          text,
          stopPath == null ? null : writer.address(stopPath));
      jdbc.sql(
              """
              update mail_outbox set status = 'SENT', sent_at = :now, attempts = attempts + 1,
                last_error = null, template_values = '{}'
              where id = :id
              """)
          .param("now", utc(clock.instant()))
          .param("id", mail.id())
          .update();
    } catch (MailException e) {
      failed(mail, e);
    }
  }

  private void failed(StoredMails.Mail mail, RuntimeException e) {
    int attempts = mail.attempts() + 1;
    Optional<Duration> pause = RetryPlan.after(attempts);
    MailStatus status = pause.isPresent() ? MailStatus.WAITING : MailStatus.DEAD;
    log.warn(
        "Mail {} to {} failed at attempt {}: {}",
        mail.publicId(),
        MaskedAddress.of(mail.recipient()),
        attempts,
        e.getClass().getSimpleName());
    jdbc.sql(
            """
            update mail_outbox set status = :status, attempts = :attempts, next_attempt_at = :next,
              last_error = :error
            where id = :id
            """)
        .param("status", status.name())
        .param("attempts", attempts)
        .param("next", utc(clock.instant().plus(pause.orElse(Duration.ZERO))))
        .param(
            "error",
            shortened(String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage())))
        .param("id", mail.id())
        .update();
  }

  private static String shortened(String error) {
    return error.substring(0, Math.min(500, error.length()));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
