package app.kakehashi.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.HttpBrowser;
import app.kakehashi.HttpBrowser.Page;
import app.kakehashi.MovableClock;
import app.kakehashi.account.AccountApp.People;
import app.kakehashi.shared.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccountApp
class SignInTest {
  private final People people;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final MovableClock clock;

  @Autowired
  SignInTest(People people, Accounts accounts, JdbcClient jdbc, MovableClock clock) {
    this.people = people;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @BeforeEach
  void aNewMinute() {
    clock.advance(Duration.ofMinutes(2));
  }

  @Test
  void a_person_signs_in_and_out_and_the_session_is_a_new_one() {
    AccountSummary person = people.somebody(Role.SECRETARIAT);
    HttpBrowser browser = people.browser();
    assertThat(browser.get("/account").location()).isEqualTo("/sign-in");

    Page in = browser.signIn(person.email(), AccountApp.PASSWORD);

    assertThat(in.status()).isEqualTo(303);
    assertThat(in.location()).as("back to the page that was asked for").isEqualTo("/account");
    assertThat(browser.get("/account").text()).contains(person.name(), person.email());
    String session = browser.cookie("kakehashi-session");

    assertThat(browser.post("/sign-out", Map.of()).location()).isEqualTo("/sign-in?signed-out");
    assertThat(browser.get("/account").location()).isEqualTo("/sign-in");

    browser.signIn(person.email(), AccountApp.PASSWORD);
    assertThat(browser.cookie("kakehashi-session")).isNotEqualTo(session).isNotEmpty();
  }

  @Test
  void an_address_in_full_width_capitals_is_the_same_address() {
    AccountSummary person = people.somebody(Role.MEMBER);
    String wide = " " + person.email().toUpperCase(java.util.Locale.ROOT).replace('@', '＠') + " ";

    assertThat(people.browser().signIn(wide, AccountApp.PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void wrong_unknown_and_disabled_are_answered_with_the_same_words() {
    AccountSummary person = people.somebody(Role.MEMBER);
    AccountSummary closed = people.somebody(Role.MEMBER);
    accounts.disable(closed.id(), Actor.SYSTEM);

    String wrong = refusal(person.email(), "not the password");
    assertThat(wrong).contains("do not fit together");
    assertThat(refusal("nobody@example.com", "not the password")).isEqualTo(wrong);
    assertThat(refusal(closed.email(), AccountApp.PASSWORD)).isEqualTo(wrong);
  }

  private String refusal(String email, String password) {
    Page page = people.browser().signIn(email, password);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html().title()).startsWith("Error:");
    assertThat(page.html().select("#error-summary a").attr("href")).isEqualTo("#f-email");
    assertThat(page.html().select("#f-password").attr("value")).isEmpty();
    return page.html().select("main").text();
  }

  @Test
  void guessing_at_one_address_has_to_pause_whether_it_has_an_account_or_not() {
    guess("stranger@example.com");
    guess(people.somebody(Role.ADMIN).email());
  }

  private void guess(String email) {
    clock.advance(Duration.ofMinutes(2));
    for (int n = 0; n < 5; n++) {
      assertThat(people.browser().signIn(email, "guess " + n).status()).isEqualTo(422);
    }
    Page paused = people.browser().signIn(email, "guess 6");
    // on a busy machine the first pauses, of a second or two, are over before the next guess
    for (int n = 7; n < 10 && paused.status() == 422; n++) {
      paused = people.browser().signIn(email, "guess " + n);
    }
    assertThat(paused.status()).isEqualTo(429);
    assertThat(Integer.parseInt(paused.header("Retry-After"))).isBetween(1, 60);
    assertThat(paused.text()).contains("Too many attempts");
    clock.advance(Duration.ofMinutes(1));
    assertThat(people.browser().signIn(email, "last guess").status()).isEqualTo(422);
  }

  @Test
  void nobody_is_locked_out_where_they_last_signed_in_from() {
    AccountSummary person = people.somebody(Role.MEMBER);
    people.signedIn(person);
    for (int n = 0; n < 9; n++) {
      people.browser().signIn(person.email(), "guess " + n);
    }
    assertThat(people.browser().signIn(person.email(), AccountApp.PASSWORD).status())
        .isEqualTo(303);
  }

  @Test
  void one_source_may_try_twenty_times_a_minute() {
    Instant now = clock.instant();
    Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    clock.advance(Duration.between(now, next)); // so that no minute ends between two attempts
    int refused = 0;
    for (int n = 0; n < 25; n++) {
      if (people.browser().signIn("spray" + n + "@example.com", "guess").status() == 429) {
        refused++;
      }
    }
    assertThat(refused).isBetween(1, 5);
  }

  @Test
  void a_closed_account_is_out_with_the_next_request_in_every_session() {
    AccountSummary person = people.somebody(Role.SECRETARIAT);
    HttpBrowser office = people.signedIn(person);
    HttpBrowser home = people.signedIn(person);
    assertThat(office.get("/account").status()).isEqualTo(200);

    accounts.disable(person.id(), Actor.SYSTEM);

    assertThat(office.get("/account").location()).isEqualTo("/sign-in");
    assertThat(home.get("/account").location()).isEqualTo("/sign-in");
    assertThat(sessionsOf(person)).isZero();
  }

  @Test
  void a_session_ends_after_twelve_hours_even_if_it_is_used() {
    HttpBrowser browser = people.signedIn(people.somebody(Role.ADMIN));
    clock.advance(Duration.ofHours(11));
    assertThat(browser.get("/account").status()).isEqualTo(200);
    clock.advance(Duration.ofHours(2));
    assertThat(browser.get("/account").location()).isEqualTo("/sign-in");
  }

  @Test
  void a_session_holds_only_whose_it_is() {
    AccountSummary person = people.somebody(Role.ADMIN);
    people.signedIn(person);

    assertThat(
            jdbc.sql(
                    """
                    select attribute_name from spring_session_attributes a
                    join spring_session s on s.primary_id = a.session_primary_id
                    where s.principal_name = :name order by 1
                    """)
                .param("name", Long.toString(person.id().value()))
                .query(String.class)
                .list())
        .containsExactly(
            "kakehashi.account",
            "kakehashi.signed-in-at",
            "org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME");
  }

  @Test
  void passwords_are_kept_as_argon2id_with_nineteen_mebibytes() {
    AccountSummary person = people.somebody(Role.ADMIN);
    assertThat(
            jdbc.sql("select password_hash from account where id = :id")
                .param("id", person.id().value())
                .query(String.class)
                .single())
        .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void a_password_counts_beyond_its_seventy_second_byte() {
    String email = people.freshAddress();
    String start = "架け橋".repeat(9);
    accounts.createActive(
        new NewPerson("Long", email, app.kakehashi.shared.Language.JA),
        Role.ADMIN,
        java.util.Optional.empty(),
        start + "x");

    assertThat(people.browser().signIn(email, start + "y").status()).isEqualTo(422);
    assertThat(people.browser().signIn(email, start + "x").status()).isEqualTo(303);
  }

  private int sessionsOf(AccountSummary person) {
    return jdbc.sql("select count(*) from spring_session where principal_name = :name")
        .param("name", Long.toString(person.id().value()))
        .query(Integer.class)
        .single();
  }
}
