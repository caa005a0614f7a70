package app.kakehashi.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.HttpBrowser;
import app.kakehashi.account.AccountApp.People;
import app.kakehashi.account.LinkTokens.Purpose;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccountApp
class FirstAdminTest {
  private final People people;
  private final LinkTokens tokens;
  private final JdbcClient jdbc;

  @Autowired
  FirstAdminTest(People people, LinkTokens tokens, JdbcClient jdbc) {
    this.people = people;
    this.tokens = tokens;
    this.jdbc = jdbc;
  }

  private Map<String, String> admin(String password) {
    return Map.of("name", "Admin", "email", people.freshAddress(), "password", password);
  }

  @Test
  void the_first_admin_is_made_once_and_is_signed_in() {
    jdbc.sql("truncate account cascade").update();
    String link = "/set-up/" + tokens.issue(Purpose.SET_UP, "first-admin", Duration.ofHours(24));
    HttpBrowser browser = people.browser();
    assertThat(browser.get(link).status()).isEqualTo(200);
    assertThat(browser.post(link, admin("kakehashi")).status()).isEqualTo(422);

    assertThat(browser.post(link, admin(AccountApp.PASSWORD)).location()).isEqualTo("/");

    assertThat(browser.get("/admin/accounts").status()).isEqualTo(200);
    assertThat(people.browser().get(link).status()).isEqualTo(404);
  }

  @Test
  void a_link_is_worth_nothing_when_there_is_an_account() {
    people.somebody(Role.MEMBER);
    String link = "/set-up/" + tokens.issue(Purpose.SET_UP, "first-admin", Duration.ofHours(24));
    HttpBrowser browser = people.browser();
    browser.get(link);
    assertThat(browser.post(link, admin(AccountApp.PASSWORD)).status()).isEqualTo(404);
  }

  @Test
  void a_link_opens_nothing_of_another_purpose() {
    String token = tokens.issue(Purpose.CONFIRM_POSTING, "posting", Duration.ofHours(1));
    assertThat(people.browser().get("/set-up/" + token).status()).isEqualTo(404);
    assertThat(tokens.peek(Purpose.RESET, token)).isEmpty();
    assertThat(tokens.consume(Purpose.CONFIRM_POSTING, token)).contains("posting");
    assertThat(tokens.consume(Purpose.CONFIRM_POSTING, token)).isEmpty();
  }
}
