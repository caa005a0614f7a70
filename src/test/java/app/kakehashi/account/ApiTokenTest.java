package app.kakehashi.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.HttpBrowser;
import app.kakehashi.HttpBrowser.Page;
import app.kakehashi.MovableClock;
import app.kakehashi.account.AccountApp.People;
import app.kakehashi.shared.Actor;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccountApp
class ApiTokenTest {
  private final People people;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final MovableClock clock;

  @Autowired
  ApiTokenTest(People people, Accounts accounts, JdbcClient jdbc, MovableClock clock) {
    this.people = people;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private int statusWith(String token) {
    return people.browser().get("/api/nothing", "Authorization", "Bearer " + token).status();
  }

  @Test
  void a_new_token_is_shown_once_and_kept_as_a_hash() {
    HttpBrowser browser = people.signedIn(people.somebody(Role.MEMBER));
    browser.get("/account/tokens");
    Page made = browser.post("/account/tokens", Map.of("name", "ERP", "days", "30"));
    String token = made.html().select(".notice code").text();

    assertThat(token).matches("kkh_[A-Za-z0-9_-]{43}");
    assertThat(browser.get("/account/tokens").body()).contains("ERP").doesNotContain(token);
    assertThat(jdbc.sql("select to_jsonb(t)::text from api_token t").query(String.class).list())
        .noneMatch(row -> row.contains(token));
    assertThat(statusWith(token)).as("known, nothing there").isEqualTo(404);
    assertThat(browser.get("/account/tokens").html().select("td").text()).doesNotContain("not yet");
  }

  @Test
  void without_a_good_token_the_api_answers_401_as_a_problem_document() {
    Page page = people.browser().get("/api/nothing");
    assertThat(page.status()).isEqualTo(401);
    assertThat(page.header("Content-Type")).startsWith("application/problem+json");
    assertThat(page.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(page.header("Set-Cookie")).isEmpty();
    assertThat(page.body()).contains("\"status\":401");
    assertThat(statusWith("kkh_" + "A".repeat(43))).isEqualTo(401);
    assertThat(people.browser().get("/api/nothing", "Authorization", "Basic eDp5").status())
        .isEqualTo(401);
  }

  @Test
  void a_session_counts_for_nothing_at_the_api() {
    HttpBrowser browser = people.signedIn(people.somebody(Role.ADMIN));
    assertThat(browser.get("/api/nothing").status()).isEqualTo(401);
  }

  @Test
  void a_token_counts_for_nothing_at_the_pages() {
    String token = accounts.issueApiToken(people.somebody(Role.ADMIN).id(), "test");
    assertThat(people.browser().get("/account", "Authorization", "Bearer " + token).location())
        .isEqualTo("/sign-in");
  }

  @Test
  void a_token_ends_by_date_by_revocation_and_with_its_account() {
    AccountSummary person = people.somebody(Role.MEMBER);
    HttpBrowser browser = people.signedIn(person);
    String token =
        browser
            .post("/account/tokens", Map.of("name", "A", "days", "30"))
            .html()
            .select(".notice code")
            .text();
    String revocation =
        browser.get("/account/tokens").html().select("td form").getFirst().attr("action");
    HttpBrowser stranger = people.signedIn(people.somebody(Role.ADMIN));
    assertThat(stranger.post(revocation, Map.of()).status()).isEqualTo(404);
    assertThat(statusWith(token)).isEqualTo(404);
    browser.post(revocation, Map.of());
    assertThat(statusWith(token)).isEqualTo(401);

    String ofAClosedAccount = accounts.issueApiToken(person.id(), "B");
    accounts.disable(person.id(), Actor.SYSTEM);
    assertThat(statusWith(ofAClosedAccount)).isEqualTo(401);

    String old = accounts.issueApiToken(people.somebody(Role.MEMBER).id(), "C");
    clock.advance(Duration.ofDays(366));
    assertThat(statusWith(old)).isEqualTo(401);
  }

  @Test
  void a_token_needs_a_name_and_a_term() {
    HttpBrowser browser = people.signedIn(people.somebody(Role.MEMBER));
    Page page = browser.post("/account/tokens", Map.of("name", " ", "days", "9999"));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html().select(".error-summary li")).hasSize(2);
  }
}
