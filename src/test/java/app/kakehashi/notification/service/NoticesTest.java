package app.kakehashi.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.account.AccountApp;
import app.kakehashi.account.AccountApp.People;
import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.Role;
import app.kakehashi.notification.Category;
import app.kakehashi.notification.NoticeValues;
import app.kakehashi.notification.Notices;
import app.kakehashi.notification.Recipient;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.Language;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@AccountApp
@ExtendWith(OutputCaptureExtension.class)
class NoticesTest {
  private static final Map<String, String> VALUES =
      Map.of(
          "title",
          NoticeValues.said("溶接 & 組立", "ja"),
          "type",
          "posting.type.gap",
          "since",
          "2026-10-29");
  private static final String SECRET = "/answers/s3cr3t-of-one-reader";

  private final People people;
  private final Accounts accounts;
  private final Notices notices;
  private final Mailbox mailbox;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  @Autowired
  NoticesTest(
      People people,
      Accounts accounts,
      Notices notices,
      Mailbox mailbox,
      TransactionTemplate transaction,
      JdbcClient jdbc) {
    this.people = people;
    this.accounts = accounts;
    this.notices = notices;
    this.mailbox = mailbox;
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  private void tell(Recipient to, Category category, @Nullable String mailLink) {
    transaction.executeWithoutResult(
        status -> notices.tell(to, category, "no_match_yet", VALUES, "/gaps/abc", mailLink));
  }

  private String inboxOf(AccountSummary person) {
    return String.join(
        "\n",
        jdbc.sql("select n::text from notice n where account_id = :account order by id")
            .param("account", person.id().value())
            .query(String.class)
            .list());
  }

  @Test
  void a_person_gets_an_entry_and_a_mail_at_once() throws Exception {
    AccountSummary person = people.somebody(Role.MEMBER);
    tell(Recipient.of(person.id()), Category.MATCH_ALERT, null);

    assertThat(inboxOf(person)).contains("no_match_yet", "溶接 & 組立", "/gaps/abc");
    MimeMessage mail = mailbox.of(person.email()).getFirst();
    assertThat(mail.getSubject()).isEqualTo("Kakehashi: No match yet: 溶接 & 組立");
    assertThat(Mailbox.text(mail))
        .startsWith("Dear " + person.name() + ",")
        .contains("(Gap) has been published since October 29, 2026")
        .contains("Look at the entry:", "http://localhost:8080/gaps/abc");
    assertThat(Jsoup.parse(Mailbox.html(mail)).select("[lang=ja]").eachText())
        .containsExactly("溶接 & 組立");
    assertThat(mail.getHeader("List-Unsubscribe")[0])
        .matches("<http://localhost:8080/unsubscribe/[A-Za-z0-9_-]{44}>");
    assertThat(mail.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
  }

  @Test
  void the_secret_of_a_mail_stands_in_no_inbox_and_is_erased_once_it_has_left() throws Exception {
    AccountSummary person = people.somebody(Role.MEMBER);
    tell(Recipient.of(person.id()), Category.ASK, SECRET);

    assertThat(inboxOf(person)).contains("/gaps/abc").doesNotContain(SECRET);
    MimeMessage mail = mailbox.of(person.email()).getFirst();
    assertThat(Mailbox.text(mail)).contains("http://localhost:8080" + SECRET);
    assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    assertThat(
            jdbc.sql("select m::text from mail_outbox m where recipient = :recipient")
                .param("recipient", person.email())
                .query(String.class)
                .single())
        .doesNotContain(SECRET);
  }

  @Test
  void neither_secrets_nor_addresses_stand_in_the_log(CapturedOutput log) throws Exception {
    AccountSummary person = people.somebody(Role.MEMBER);
    tell(Recipient.of(person.id()), Category.ASK, SECRET);
    tell(Recipient.of(person.id()), Category.CASE_NEWS, SECRET);
    List<MimeMessage> mails = mailbox.of(person.email());
    String stop = mails.getLast().getHeader("List-Unsubscribe")[0];
    String token = stop.substring(stop.lastIndexOf('/') + 1, stop.length() - 1);
    people.browser().get("/unsubscribe/" + token);
    people.browser().postWithToken("/unsubscribe/" + token, Map.of(), "");
    // a mail that cannot be written is what there is most to say about
    tell(Recipient.of(person.id()), Category.ASK, SECRET);
    jdbc.sql(
            """
            update mail_outbox set template = 'gone' where recipient = :recipient and status = 'WAITING'
            """)
        .param("recipient", person.email())
        .update();
    assertThat(mailbox.of(person.email())).hasSize(2);

    // the mailbox of the tests tells who it is made for
    assertThat(log.getAll().lines().filter(line -> !line.contains("greenmail")))
        .asString()
        .contains("failed at attempt 1")
        .doesNotContain(SECRET, token, person.email());
  }

  @Test
  void a_contact_without_account_gets_the_mail_in_its_language() throws Exception {
    String address = people.freshAddress();
    tell(Recipient.contact("王經理", address, Language.ZH_HANT), Category.CASE_NEWS, null);

    MimeMessage mail = mailbox.of(address).getFirst();
    assertThat(mail.getSubject()).isEqualTo("【架橋】尚無符合的推薦對象：溶接 & 組立");
    assertThat(Mailbox.text(mail)).startsWith("王經理 您好：").contains("2026年10月29日");
  }

  @Test
  void nothing_is_told_of_what_is_rolled_back() {
    AccountSummary person = people.somebody(Role.MEMBER);
    transaction.executeWithoutResult(
        status -> {
          notices.tell(
              Recipient.of(person.id()), Category.ASK, "no_match_yet", VALUES, "/gaps/x", null);
          status.setRollbackOnly();
        });

    assertThat(inboxOf(person)).isEmpty();
    assertThat(mailbox.of(person.email())).isEmpty();
  }

  @Test
  void a_closed_account_is_told_nothing() {
    AccountSummary person = people.somebody(Role.MEMBER);
    accounts.disable(person.id(), Actor.SYSTEM);
    tell(Recipient.of(person.id()), Category.ASK, null);

    assertThat(inboxOf(person)).isEmpty();
    assertThat(mailbox.of(person.email())).isEmpty();
  }

  @Test
  void what_could_not_be_read_is_refused_where_it_is_told() {
    Recipient somebody = Recipient.of(people.somebody(Role.MEMBER).id());
    assertThatThrownBy(
            () -> notices.tell(somebody, Category.ASK, "no_match_yet", VALUES, "/gaps/x", null))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertRefused(somebody, "no_match_yet", Map.of("title", "A"), "/gaps/x", null);
    assertRefused(somebody, "no_match_yet", VALUES, "https://evil.example/", null);
    assertRefused(somebody, "no_match_yet", VALUES, "/gaps/x", "//evil.example/");
    assertRefused(somebody, "reset", Map.of("name", "A", "link", "/x"), "/x", null);
    assertRefused(
        somebody,
        "no_match_yet",
        Map.of("title", "A", "type", "no.such.words", "since", "2026-10-29"),
        "/gaps/x",
        null);
  }

  private void assertRefused(
      Recipient to,
      String template,
      Map<String, String> values,
      String link,
      @Nullable String mailLink) {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> notices.tell(to, Category.ASK, template, values, link, mailLink)))
        .isInstanceOf(RuntimeException.class);
  }
}
