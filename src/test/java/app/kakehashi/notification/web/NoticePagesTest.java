package app.kakehashi.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.HttpBrowser;
import app.kakehashi.HttpBrowser.Page;
import app.kakehashi.account.AccountApp;
import app.kakehashi.account.AccountApp.People;
import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Role;
import app.kakehashi.notification.Category;
import app.kakehashi.notification.NoticeValues;
import app.kakehashi.notification.Notices;
import app.kakehashi.notification.Recipient;
import app.kakehashi.notification.service.Mailbox;
import app.kakehashi.shared.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@AccountApp
class NoticePagesTest {
  private final People people;
  private final Notices notices;
  private final Mailbox mailbox;
  private final TransactionTemplate transaction;

  @Autowired
  NoticePagesTest(
      People people, Notices notices, Mailbox mailbox, TransactionTemplate transaction) {
    this.people = people;
    this.notices = notices;
    this.mailbox = mailbox;
    this.transaction = transaction;
  }

  private void tell(Recipient to, Category category, String title) {
    transaction.executeWithoutResult(
        status ->
            notices.tell(
                to,
                category,
                "no_match_yet",
                Map.of(
                    "title",
                    NoticeValues.said(title, "ja"),
                    "type",
                    "posting.type.gap",
                    "since",
                    "2026-10-29"),
                "/account",
                null));
  }

  private static String menu(Page page) {
    return page.html().select(".site-nav a[href=/inbox]").text();
  }

  @Test
  void an_inbox_says_what_is_unread_and_opens_what_it_tells_of() {
    AccountSummary person = people.somebody(Role.MEMBER);
    HttpBrowser browser = people.signedIn(person);
    Page empty = browser.get("/inbox");
    assertThat(empty.text()).contains("There is nothing here yet");
    assertThat(empty.html().select(".empty a").attr("href")).isEqualTo("/");
    assertThat(menu(empty)).isEqualTo("Inbox");

    tell(Recipient.of(person.id()), Category.MATCH_ALERT, "溶接 <b>");
    tell(Recipient.of(person.id()), Category.ASK, "組立");

    Page page = browser.get("/inbox");
    assertThat(menu(page)).isEqualTo("Inbox (2 unread)");
    assertThat(page.html().select(".notice-entry h2").eachText())
        .containsExactly("No match yet: 組立", "No match yet: 溶接 <b>");
    assertThat(page.html().select(".notice-entry .status").eachText())
        .containsExactly("Unread", "Unread");
    assertThat(page.html().select(".notice-entry h2 [lang=ja]").eachText())
        .containsExactly("組立", "溶接 <b>");
    assertThat(page.text()).contains("An answer is needed", "since October 29, 2026");

    String first = page.html().select(".notice-entry form").attr("action");
    assertThat(browser.post(first, Map.of()).location()).isEqualTo("/account");
    assertThat(menu(browser.get("/"))).isEqualTo("Inbox (1 unread)");

    assertThat(browser.post("/inbox/reading", Map.of()).location()).isEqualTo("/inbox");
    Page read = browser.get("/inbox");
    assertThat(menu(read)).isEqualTo("Inbox");
    assertThat(read.html().select(".notice-entry .status")).isEmpty();
    assertThat(read.html().select(".notice-entry")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"ja,マッチング候補はまだ見つかっていません,未読1件", "zh-TW,尚無符合的推薦對象,1 則未讀"})
  void an_entry_is_read_in_the_language_of_the_page(
      String language, String subject, String unread) {
    AccountSummary person = people.somebody(Role.MEMBER);
    tell(Recipient.of(person.id()), Category.CASE_NEWS, "溶接");
    HttpBrowser browser = people.signedIn(person);
    browser.post("/language", Map.of("language", language, "returnTo", "/inbox"));

    Page page = browser.get("/inbox");
    assertThat(page.text()).contains(subject + "：溶接", "2026年10月29日");
    assertThat(menu(page)).contains(unread);
  }

  @Test
  void a_long_inbox_is_paged_the_newest_first() {
    AccountSummary person = people.somebody(Role.SECRETARIAT);
    for (int n = 1; n <= 21; n++) {
      tell(Recipient.of(person.id()), Category.DESK, "#" + n);
    }
    HttpBrowser browser = people.signedIn(person);
    assertThat(browser.get("/inbox").html().select(".notice-entry h2").eachText())
        .hasSize(20)
        .first()
        .asString()
        .endsWith("#21");
    assertThat(browser.get("/inbox?page=2").html().select(".notice-entry h2").eachText())
        .containsExactly("No match yet: #1");
  }

  @Test
  void nobody_opens_an_entry_of_somebody_else() {
    AccountSummary person = people.somebody(Role.MEMBER);
    tell(Recipient.of(person.id()), Category.ASK, "溶接");
    String path =
        people.signedIn(person).get("/inbox").html().select(".notice-entry form").attr("action");

    HttpBrowser stranger = people.signedIn(people.somebody(Role.MEMBER));
    assertThat(stranger.post(path, Map.of()).status()).isEqualTo(404);
    assertThat(people.browser().get("/inbox").location()).isEqualTo("/sign-in");
    assertThat(menu(people.signedIn(person).get("/"))).isEqualTo("Inbox (1 unread)");
  }

  @Test
  void a_person_chooses_which_mails_come() {
    AccountSummary person = people.somebody(Role.MEMBER);
    HttpBrowser browser = people.signedIn(person);
    Page page = browser.get("/account/notifications");
    assertThat(page.html().select("legend").eachText())
        .containsExactly("News of your introductions", "New matches", "How it is going");
    assertThat(page.html().select("input[checked]").eachAttr("value"))
        .containsOnly("AT_ONCE")
        .hasSize(3);

    Page saved = browser.post("/account/notifications", Map.of("case_news", "NONE", "ask", "NONE"));
    assertThat(saved.location()).isEqualTo("/account/notifications");
    assertThat(
            browser
                .get("/account/notifications")
                .html()
                .select("input[name=case_news][checked]")
                .attr("value"))
        .isEqualTo("NONE");

    tell(Recipient.of(person.id()), Category.CASE_NEWS, "溶接");
    assertThat(mailbox.of(person.email())).isEmpty();
    tell(Recipient.of(person.id()), Category.ASK, "組立");
    assertThat(mailbox.of(person.email())).hasSize(1);
    assertThat(browser.get("/inbox").html().select(".notice-entry")).hasSize(2);
    assertThat(
            people
                .signedIn(people.somebody(Role.SECRETARIAT))
                .get("/account/notifications")
                .html()
                .select("legend")
                .eachText())
        .containsExactly("Work of the office");
  }

  @Test
  void a_link_in_a_mail_stops_mails_of_its_kind_by_a_post_and_by_nothing_else() throws Exception {
    String address = people.freshAddress();
    Recipient contact = Recipient.contact("佐藤", address, Language.JA);
    tell(contact, Category.CASE_NEWS, "1");
    String header = mailbox.of(address).getFirst().getHeader("List-Unsubscribe")[0];
    String path = header.substring("<http://localhost:8080".length(), header.length() - 1);

    HttpBrowser scanner = people.browser();
    Page page = scanner.get(path);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html().select("main form")).hasSize(1);
    assertThat(page.text()).contains("News of your introductions");
    tell(contact, Category.CASE_NEWS, "2");
    assertThat(mailbox.of(address)).hasSize(2);

    // a mail program has seen no page: no cookie, no token of a form
    Page stopped =
        people.browser().postWithToken(path, Map.of("List-Unsubscribe", "One-Click"), "");
    assertThat(stopped.status()).isEqualTo(200);
    assertThat(stopped.text()).contains("stopped");
    tell(contact, Category.CASE_NEWS, "3");
    assertThat(mailbox.of(address)).hasSize(2);
    tell(contact, Category.CHECK_IN, "4");
    tell(contact, Category.ASK, "5");
    assertThat(mailbox.of(address)).hasSize(4);

    assertThat(people.browser().postWithToken(path + "/return", Map.of(), "").status())
        .isEqualTo(403);
    assertThat(scanner.post(path + "/return", Map.of()).location()).isEqualTo(path);
    tell(contact, Category.CASE_NEWS, "6");
    assertThat(mailbox.of(address)).hasSize(5);
  }

  @Test
  void a_mail_that_waits_does_not_leave_once_its_kind_was_stopped() throws Exception {
    String address = people.freshAddress();
    Recipient contact = Recipient.contact("佐藤", address, Language.JA);
    tell(contact, Category.CHECK_IN, "1");
    String header = mailbox.of(address).getFirst().getHeader("List-Unsubscribe")[0];
    tell(contact, Category.CHECK_IN, "2");
    people
        .browser()
        .postWithToken(
            header.substring("<http://localhost:8080".length(), header.length() - 1), Map.of(), "");
    assertThat(mailbox.of(address)).hasSize(1);
  }

  @Test
  void only_the_one_click_path_does_without_the_token_of_a_form() {
    HttpBrowser browser = people.signedIn(people.somebody(Role.MEMBER));
    assertThat(browser.postWithToken("/inbox/reading", Map.of(), "").status()).isEqualTo(403);
    assertThat(browser.postWithToken("/account/notifications", Map.of(), "").status())
        .isEqualTo(403);
    assertThat(browser.postWithToken("/unsubscribe/x/y", Map.of(), "").status()).isEqualTo(403);
    assertThat(browser.postWithToken("/unsubscribe/" + "x".repeat(44), Map.of(), "").status())
        .isEqualTo(404);
    assertThat(browser.get("/unsubscribe/" + "x".repeat(44)).status()).isEqualTo(404);
  }
}
