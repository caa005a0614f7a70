package app.kakehashi.notification.service;

import app.kakehashi.account.AccountStatus;
import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.notification.Category;
import app.kakehashi.notification.Notices;
import app.kakehashi.notification.Recipient;
import app.kakehashi.notification.domain.DigestHour;
import app.kakehashi.notification.domain.MailKind;
import app.kakehashi.notification.domain.MailPace;
import app.kakehashi.notification.domain.MailTemplate;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.PublicId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Puts notices into inboxes and outbox. */
@Service
class StoredNotices implements Notices {
  private final Accounts accounts;
  private final StoredChoices choices;
  private final StoredMailOutbox outbox;
  private final MailWords words;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  StoredNotices(
      Accounts accounts,
      StoredChoices choices,
      StoredMailOutbox outbox,
      MailWords words,
      JdbcClient jdbc,
      JsonMapper json,
      Clock clock) {
    this.accounts = accounts;
    this.choices = choices;
    this.outbox = outbox;
    this.words = words;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(
      Recipient to,
      Category category,
      String template,
      Map<String, String> values,
      String link,
      @Nullable String mailLink) {
    MailTemplate notice = checked(template, values, link);
    MailKind kind = MailKind.of(category);
    String inMail = mailLink == null ? link : mailLink;
    switch (to) {
      case Recipient.Contact contact -> {
        if (paceOf(contact.email(), kind) != MailPace.NONE) {
          mail(notice, kind, contact.name(), contact.email(), contact.language(), values, inMail);
        }
      }
      case Recipient.Person person ->
          accounts
              .find(person.account())
              .filter(account -> account.status() != AccountStatus.DISABLED)
              .ifPresent(account -> tell(account, category, notice, values, link, inMail));
    }
  }

  private void tell(
      AccountSummary account,
      Category category,
      MailTemplate notice,
      Map<String, String> values,
      String link,
      String mailLink) {
    MailKind kind = MailKind.of(category);
    MailPace pace = paceOf(account.email(), kind);
    Optional<Instant> digestAt =
        pace == MailPace.DAILY
            ? accounts
                .viewer(account.id())
                .map(Viewer::zone)
                .map(zone -> DigestHour.next(clock.instant(), zone))
            : Optional.empty();
    keep(account.id(), category, notice, values, link, digestAt.orElse(null));
    if (pace != MailPace.NONE && digestAt.isEmpty()) {
      mail(notice, kind, account.name(), account.email(), account.language(), values, mailLink);
    }
  }

  private MailPace paceOf(String address, MailKind kind) {
    return kind.canBeStopped() ? choices.paceOf(address, kind) : MailPace.AT_ONCE;
  }

  /** Refuses what could not be read later, while the caller can still see why. */
  private MailTemplate checked(String template, Map<String, String> values, String link) {
    MailTemplate notice = MailTemplate.named(template);
    if (!notice.isNotice()) {
      throw new IllegalArgumentException(template + " is a service mail, left in MailOutbox");
    }
    notice.check(with(values, "link", link));
    for (Language language : Language.values()) {
      words.subject(notice, language, values);
      words.body(notice, language, values);
      words.action(notice, language, values);
    }
    return notice;
  }

  private void mail(
      MailTemplate notice,
      MailKind kind,
      String name,
      String address,
      Language language,
      Map<String, String> values,
      String link) {
    outbox.leave(notice, kind, address, language, with(with(values, "name", name), "link", link));
  }

  private void keep(
      AccountId account,
      Category category,
      MailTemplate notice,
      Map<String, String> values,
      String link,
      @Nullable Instant digestAt) {
    jdbc.sql(
            """
            insert into notice (public_id, account_id, category, template, template_values, link,
              created_at, digest_at)
            values (:publicId, :account, :category, :template, cast(:values as jsonb), :link,
              :now, :digestAt)
            """)
        .param("publicId", PublicId.next())
        .param("account", account.value())
        .param("category", category.name())
        .param("template", notice.code())
        .param("values", json.writeValueAsString(values))
        .param("link", link)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("digestAt", digestAt == null ? null : digestAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Map<String, String> with(Map<String, String> values, String name, String value) {
    Map<String, String> more = new HashMap<>(values);
    more.put(name, value);
    return more;
  }
}
