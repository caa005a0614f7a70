package app.kakehashi.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.MovableClock;
import app.kakehashi.account.AccountApp;
import app.kakehashi.account.AccountApp.People;
import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Role;
import app.kakehashi.notification.Category;
import app.kakehashi.notification.Notices;
import app.kakehashi.notification.Recipient;
import app.kakehashi.notification.domain.DigestHour;
import app.kakehashi.notification.domain.MailKind;
import app.kakehashi.notification.domain.MailPace;
import app.kakehashi.shared.Language;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AccountApp
class DigestTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final People people;
  private final Notices notices;
  private final StoredChoices choices;
  private final Digests digests;
  private final NoticeHousekeeping housekeeping;
  private final Mailbox mailbox;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final MovableClock clock;

  @Autowired
  DigestTest(
      People people,
      Notices notices,
      StoredChoices choices,
      Digests digests,
      NoticeHousekeeping housekeeping,
      Mailbox mailbox,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      MovableClock clock) {
    this.people = people;
    this.notices = notices;
    this.choices = choices;
    this.digests = digests;
    this.housekeeping = housekeeping;
    this.mailbox = mailbox;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private AccountSummary daily(Language language, String zone) {
    AccountSummary person = people.somebody(Role.MEMBER);
    jdbc.sql("update account set language = :language, zone = :zone where id = :id")
        .param("language", language.code())
        .param("zone", zone)
        .param("id", person.id().value())
        .update();
    choices.choose(person.email(), MailKind.MATCH_ALERT, MailPace.DAILY);
    return person;
  }

  private void tell(AccountSummary person, Category category, String title) {
    transaction.executeWithoutResult(
        status ->
            notices.tell(
                Recipient.of(person.id()),
                category,
                "no_match_yet",
                Map.of("title", title, "type", "posting.type.gap", "since", "2026-10-29"),
                "/gaps/" + title,
                "/answers/of-" + title));
  }

  /** Lets time pass until an hour before the next eight in the morning of Tokyo. */
  private void sleepUntilSeven() {
    clock.advance(
        Duration.between(clock.instant(), DigestHour.next(clock.instant(), TOKYO)).plusHours(23));
  }

  @Test
  void what_was_held_comes_in_one_mail_at_eight_of_the_readers_own_morning() throws Exception {
    sleepUntilSeven();
    AccountSummary japanese = daily(Language.JA, "Asia/Tokyo");
    AccountSummary taiwanese = daily(Language.ZH_HANT, "Asia/Taipei");
    for (String title : new String[] {"one", "two"}) {
      tell(japanese, Category.MATCH_ALERT, title);
      tell(taiwanese, Category.MATCH_ALERT, title);
    }
    digests.leaveDue();
    assertThat(mailbox.of(japanese.email())).isEmpty();

    clock.advance(Duration.ofMinutes(61));
    digests.leaveDue();
    assertThat(mailbox.of(taiwanese.email())).isEmpty();
    MimeMessage mail = mailbox.of(japanese.email()).getFirst();
    assertThat(mail.getSubject()).isEqualTo("【架け橋】本日のお知らせ（2件）");
    assertThat(Mailbox.text(mail))
        .startsWith(japanese.name() + " 様")
        .containsSubsequence(
            "■ マッチング候補はまだ見つかっていません：one",
            "http://localhost:8080/gaps/one",
            "■ マッチング候補はまだ見つかっていません：two",
            "http://localhost:8080/gaps/two",
            "http://localhost:8080/inbox")
        .doesNotContain("/answers/");
    assertThat(mail.getHeader("List-Unsubscribe")).hasSize(1);

    clock.advance(Duration.ofMinutes(60));
    digests.leaveDue();
    assertThat(mailbox.of(taiwanese.email()).getFirst().getSubject()).isEqualTo("【架橋】今日通知（2 則）");
    clock.advance(Duration.ofDays(1));
    digests.leaveDue();
    assertThat(mailbox.of(japanese.email())).hasSize(1);
    assertThat(mailbox.of(taiwanese.email())).hasSize(1);
  }

  @Test
  void what_needs_an_answer_does_not_wait_for_the_morning() {
    AccountSummary person = daily(Language.EN, "Asia/Tokyo");
    tell(person, Category.ASK, "one");
    assertThat(mailbox.of(person.email())).hasSize(1);
  }

  @Test
  void instances_that_make_mails_of_the_day_at_once_make_each_once() {
    AccountSummary person = daily(Language.EN, "Asia/Tokyo");
    tell(person, Category.MATCH_ALERT, "one");
    clock.advance(Duration.ofDays(1));
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int n = 0; n < 4; n++) {
        threads.execute(digests::leaveDue);
      }
    }
    assertThat(mailbox.of(person.email())).hasSize(1);
  }

  @Test
  void what_was_read_or_stopped_meanwhile_is_not_mailed() {
    AccountSummary reader = daily(Language.EN, "Asia/Tokyo");
    AccountSummary stopper = daily(Language.EN, "Asia/Tokyo");
    AccountSummary quitter = daily(Language.EN, "Asia/Tokyo");
    tell(reader, Category.MATCH_ALERT, "one");
    tell(stopper, Category.MATCH_ALERT, "one");
    tell(quitter, Category.MATCH_ALERT, "one");
    jdbc.sql("update notice set read_at = created_at where account_id = :id")
        .param("id", reader.id().value())
        .update();
    choices.choose(stopper.email(), MailKind.MATCH_ALERT, MailPace.NONE);
    choices.choose(quitter.email(), MailKind.DIGEST, MailPace.NONE);
    clock.advance(Duration.ofDays(1));
    digests.leaveDue();

    assertThat(mailbox.of(reader.email())).isEmpty();
    assertThat(mailbox.of(stopper.email())).isEmpty();
    assertThat(mailbox.of(quitter.email())).isEmpty();
  }

  @Test
  void an_entry_nobody_can_write_any_more_hides_no_other() {
    AccountSummary person = daily(Language.EN, "Asia/Tokyo");
    tell(person, Category.MATCH_ALERT, "one");
    tell(person, Category.MATCH_ALERT, "two");
    jdbc.sql("update notice set template = 'gone' where account_id = :id and link = '/gaps/one'")
        .param("id", person.id().value())
        .update();
    clock.advance(Duration.ofDays(1));
    digests.leaveDue();

    assertThat(Mailbox.text(mailbox.of(person.email()).getFirst()))
        .contains("■ A notice of an earlier version", "■ No match yet: two");
  }

  @Test
  void inboxes_forget_what_is_a_year_old_and_people_who_are_gone() {
    AccountSummary old = people.somebody(Role.MEMBER);
    tell(old, Category.CASE_NEWS, "old");
    clock.advance(Duration.ofDays(366));
    AccountSummary present = people.somebody(Role.MEMBER);
    AccountSummary gone = people.somebody(Role.MEMBER);
    tell(present, Category.CASE_NEWS, "new");
    tell(gone, Category.CASE_NEWS, "new");
    jdbc.sql(
            """
            update account set status = 'REMOVED', email = null, email_key = null, name = null,
              password_hash = null where id = :id
            """)
        .param("id", gone.id().value())
        .update();
    housekeeping.forget();

    assertThat(
            jdbc.sql("select account_id from notice where account_id in (:old, :present, :gone)")
                .param("old", old.id().value())
                .param("present", present.id().value())
                .param("gone", gone.id().value())
                .query(Long.class)
                .list())
        .containsExactly(present.id().value());
  }
}
