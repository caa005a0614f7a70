package app.kakehashi.notification.service;

import app.kakehashi.account.AccountStatus;
import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Accounts;
import app.kakehashi.notification.domain.MailKind;
import app.kakehashi.notification.domain.MailPace;
import app.kakehashi.notification.domain.MailTemplate;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Language;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what was held for the mail of the day into one mail a person. Entries are taken by the
 * statement that lets go of them, so that of several instances one gets each.
 */
@Component
class Digests {
  private static final Logger log = LoggerFactory.getLogger(Digests.class);

  /** More than anybody reads in a mail; the rest is found in the inbox. */
  private static final int MOST_ENTRIES = 40;

  private final Accounts accounts;
  private final StoredChoices choices;
  private final StoredMailOutbox outbox;
  private final NoticeTexts texts;
  private final MailWriter writer;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Digests(
      Accounts accounts,
      StoredChoices choices,
      StoredMailOutbox outbox,
      NoticeTexts texts,
      MailWriter writer,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock) {
    this.accounts = accounts;
    this.choices = choices;
    this.outbox = outbox;
    this.texts = texts;
    this.writer = writer;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  private record Held(
      long id, MailKind kind, String template, String values, String link, boolean read) {}

  /** Leaves the mails that are due in the outbox; one transaction a person. */
  void leaveDue() {
    for (AccountId account : due()) {
      try {
        transaction.executeWithoutResult(status -> leave(account));
      } catch (RuntimeException e) {
        log.error("The mail of the day of account {} failed; the next run tries again", account, e);
      }
    }
  }

  private List<AccountId> due() {
    return jdbc.sql("select distinct account_id from notice where digest_at <= :now")
        .param("now", now())
        .query((row, n) -> new AccountId(row.getLong("account_id")))
        .list();
  }

  private void leave(AccountId id) {
    List<Held> taken = take(id);
    accounts
        .find(id)
        .filter(account -> account.status() == AccountStatus.ACTIVE)
        .ifPresent(account -> leave(account, wanted(account, taken)));
  }

  /** What the person has not read meanwhile and still wants to be mailed. */
  private List<Held> wanted(AccountSummary account, List<Held> taken) {
    Map<MailKind, MailPace> paces = choices.pacesOf(account.email());
    return paces.get(MailKind.DIGEST) == MailPace.NONE
        ? List.of()
        : taken.stream()
            .filter(held -> !held.read() && paces.get(held.kind()) != MailPace.NONE)
            .sorted(Comparator.comparingLong(Held::id))
            .toList();
  }

  private void leave(AccountSummary account, List<Held> entries) {
    if (entries.isEmpty()) {
      return;
    }
    String listed =
        entries.stream()
            .limit(MOST_ENTRIES)
            .map(entry -> written(entry, account.language()))
            .collect(Collectors.joining("\n\n"));
    outbox.leave(
        MailTemplate.DIGEST,
        MailKind.DIGEST,
        account.email(),
        account.language(),
        Map.of(
            "name",
            account.name(),
            "count",
            Integer.toString(entries.size()),
            "entries",
            listed,
            "link",
            "/inbox"));
  }

  private String written(Held entry, Language language) {
    NoticeTexts.Text text = texts.write(entry.template(), entry.values(), language);
    return "■ " + text.subject() + "\n" + text.body() + "\n" + writer.address(entry.link());
  }

  private List<Held> take(AccountId account) {
    return jdbc.sql(
            """
            update notice set digest_at = null where account_id = :account and digest_at <= :now
            returning id, category, template, template_values, link, read_at is not null as read
            """)
        .param("account", account.value())
        .param("now", now())
        .query(
            (row, n) ->
                new Held(
                    row.getLong("id"),
                    MailKind.valueOf(row.getString("category")),
                    row.getString("template"),
                    row.getString("template_values"),
                    row.getString("link"),
                    row.getBoolean("read")))
        .list();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
