package app.kakehashi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.HttpBrowser;
import app.kakehashi.HttpBrowser.Page;
import app.kakehashi.MovableClock;
import app.kakehashi.account.AccountApp.People;
import app.kakehashi.notification.service.Mailbox;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccountApp
class InvitationTest {
  private static final CompanyId COMPANY = new CompanyId(42);

  private final People people;
  private final Accounts accounts;
  private final Mailbox mailbox;
  private final JdbcClient jdbc;
  private final MovableClock clock;

  @Autowired
  InvitationTest(
      People people, Accounts accounts, Mailbox mailbox, JdbcClient jdbc, MovableClock clock) {
    this.people = people;
    this.accounts = accounts;
    this.mailbox = mailbox;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private static Map<String, String> answer(String password) {
    return Map.of("name", "王小明", "password", password, "language", "zh-Hant", "notice", "true");
  }

  private String invited(String email) {
    accounts.invite(COMPANY, new NewPerson("王小明", email, Language.ZH_HANT), Actor.SYSTEM);
    return mailbox.linkTo(email);
  }

  @Test
  void an_invited_contact_activates_the_account_and_goes_on_to_the_company() {
    String email = people.freshAddress();
    String link = invited(email);
    HttpBrowser browser = people.browser("zh-TW");

    Page page = browser.get(link);
    assertThat(page.text()).contains("Company 42", email);
    assertThat(page.html().select("#f-name").attr("value")).isEqualTo("王小明");
    assertThat(page.html().select("input[name=notice]").hasAttr("checked")).isFalse();
    Page in = browser.post(link, answer(AccountApp.PASSWORD));

    assertThat(in.status()).isEqualTo(303);
    assertThat(in.location()).isEqualTo("/claim/42");
    assertThat(browser.get("/account").text()).contains(email);
    assertThat(people.browser().signIn(email, AccountApp.PASSWORD).status()).isEqualTo(303);
    assertThat(browser.get(link).status()).as("the link is used up").isEqualTo(404);
  }

  @Test
  void what_the_person_was_told_is_kept_with_version_language_and_words() {
    String email = people.freshAddress();
    String link = invited(email);
    HttpBrowser browser = people.browser("ja");
    browser.get(link);
    browser.post(link, answer(AccountApp.PASSWORD));

    AccountId id = idOf(email);
    assertThat(consents(id)).containsExactly("privacy_notice 1 ja 32");

    browser.post("/account/cross-border-consent", Map.of("agreed", "true"));
    assertThat(consents(id)).as("in the language chosen").contains("cross_border 2 zh-Hant 32");
    browser.post("/account/cross-border-consent", Map.of("agreed", "false"));
    assertThat(consents(id)).containsExactly("privacy_notice 1 ja 32");
  }

  private List<@Nullable String> consents(AccountId id) {
    return jdbc.sql(
            """
            select text_code || ' ' || text_version || ' ' || language || ' ' || octet_length(text_sha256)
            from consent where account_id = :id and withdrawn_at is null order by 1 desc
            """)
        .param("id", id.value())
        .query(String.class)
        .list();
  }

  @Test
  void opening_the_link_uses_nothing_up_and_mistakes_leave_it_good() {
    String link = invited(people.freshAddress());
    HttpBrowser browser = people.browser();
    for (int n = 0; n < 3; n++) {
      assertThat(browser.get(link).status()).isEqualTo(200);
    }
    Page weak = browser.post(link, answer("password123"));
    assertThat(weak.status()).isEqualTo(422);
    assertThat(weak.html().select("#error-summary a").attr("href")).isEqualTo("#f-password");
    Page unread =
        browser.post(link, Map.of("name", "王", "password", AccountApp.PASSWORD, "language", "ja"));
    assertThat(unread.status()).isEqualTo(422);
    assertThat(unread.html().select("#e-notice").text()).contains("read the notice");
    assertThat(browser.post(link, answer(AccountApp.PASSWORD)).status()).isEqualTo(303);
  }

  @Test
  void a_new_invitation_makes_the_older_link_useless() {
    String email = people.freshAddress();
    String first = invited(email);
    clock.advance(Duration.ofMinutes(1));
    String second = invited(email);

    assertThat(second).isNotEqualTo(first);
    assertThat(people.browser().get(first).status()).isEqualTo(404);
    assertThat(people.browser().get(second).status()).isEqualTo(200);
  }

  @Test
  void a_link_ends_after_fourteen_days() {
    String link = invited(people.freshAddress());
    clock.advance(Duration.ofDays(14));
    assertThat(people.browser().get(link).status()).isEqualTo(404);
  }

  @Test
  void an_address_of_somebody_else_cannot_be_invited() {
    AccountSummary person = people.somebody(Role.SECRETARIAT);
    assertThatThrownBy(() -> invited(person.email())).isInstanceOf(AddressTakenException.class);
    String email = people.freshAddress();
    invited(email);
    NewPerson samePerson =
        new NewPerson("Other", email.toUpperCase(java.util.Locale.ROOT), Language.EN);
    assertThatThrownBy(() -> accounts.invite(new CompanyId(43), samePerson, Actor.SYSTEM))
        .isInstanceOf(AddressTakenException.class);
  }

  private AccountId idOf(String email) {
    return new AccountId(
        jdbc.sql("select id from account where email_key = :email")
            .param("email", email)
            .query(Long.class)
            .single());
  }
}
