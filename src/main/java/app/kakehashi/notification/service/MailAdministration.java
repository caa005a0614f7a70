package app.kakehashi.notification.service;

import app.kakehashi.audit.AuditLog;
import app.kakehashi.notification.domain.MailStatus;
import app.kakehashi.notification.domain.MailTemplate;
import app.kakehashi.notification.domain.MailText;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox for admins: what was sent, what was not and why. Where no mail server is, the words
 * can be passed on by hand.
 */
@Service
public class MailAdministration {
  private final StoredMails mails;
  private final MailWriter writer;
  private final MailServer server;
  private final AuditLog audit;
  private final Clock clock;

  MailAdministration(
      StoredMails mails, MailWriter writer, MailServer server, AuditLog audit, Clock clock) {
    this.mails = mails;
    this.writer = writer;
    this.server = server;
    this.audit = audit;
    this.clock = clock;
  }

  /** One line of the list. */
  public record Row(
      String publicId,
      String template,
      String recipient,
      MailStatus status,
      int attempts,
      Instant createdAt,
      @Nullable Instant sentAt) {}

  /**
   * One mail.
   *
   * @param text its words; null once it was sent, because links in it are secrets
   */
  public record Detail(
      Row row, Language language, @Nullable String lastError, @Nullable MailText text) {}

  public boolean hasServer() {
    return server.isConfigured();
  }

  @Transactional(readOnly = true)
  public List<Row> list(@Nullable MailStatus status, int offset, int size) {
    return mails.page(status, offset, size).stream().map(MailAdministration::row).toList();
  }

  /** How many mails there are of each status; those of which there are none are missing. */
  @Transactional(readOnly = true)
  public Map<MailStatus, Long> counts() {
    return mails.counts();
  }

  /** One mail with its words; that an admin has read them is recorded. */
  @Transactional
  public Detail read(String publicId, Actor reader) {
    StoredMails.Mail mail = mails.find(publicId).orElseThrow(NotFoundException::new);
    if (mail.status() == MailStatus.SENT) {
      return new Detail(row(mail), mail.language(), mail.lastError(), null);
    }
    audit.record(reader, "notification.mail_read", publicId, Map.of());
    MailText text =
        writer.write(
            MailTemplate.named(mail.template()), mail.kind(), mail.language(), mail.values(), null);
    return new Detail(row(mail), mail.language(), mail.lastError(), text);
  }

  /** Tries a mail that was not sent once more. */
  @Transactional
  public void retry(String publicId, Actor by) {
    if (!server.isConfigured() || !mails.queueAgain(publicId, clock.instant())) {
      throw new NotFoundException();
    }
    audit.record(by, "notification.mail_retried", publicId, Map.of());
  }

  private static Row row(StoredMails.Mail mail) {
    return new Row(
        mail.publicId(),
        mail.template(),
        mail.recipient(),
        mail.status(),
        mail.attempts(),
        mail.createdAt(),
        mail.sentAt());
  }
}
