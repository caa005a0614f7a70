package app.kakehashi.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.HttpBrowser;
import app.kakehashi.HttpBrowser.Page;
import app.kakehashi.MovableClock;
import app.kakehashi.account.AccountApp.People;
import app.kakehashi.notification.service.Mailbox;
import app.kakehashi.shared.Actor;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccountApp
class PasswordResetTest {
  private static final String NEW_PASSWORD = "quite another phrase 7";

  private final People people;
  private final Accounts accounts;
  private final Mailbox mailbox;
  private final JdbcClient jdbc;
  private final MovableClock clock;

  @Autowired
  PasswordResetTest(
      People people, Accounts accounts, Mailbox mailbox, JdbcClient jdbc, MovableClock clock) {
    this.people = people;
    this.accounts = accounts;
    this.mailbox = mailbox;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @BeforeEach
  void aNewMinute() {
    clock.advance(Duration.ofMinutes(3));
  }

  private Page ask(String email) {
    return people.browser().post("/password", Map.of("email", email));
  }

  private String linkFor(AccountSummary person) {
    ask(person.email());
    waitForMail(person.email());
    return mailbox.linkTo(person.email());
  }

  /** The link is written after the answer. */
  private void waitForMail(String email) {
    for (int n = 0; n < 100; n++) {
      boolean written =
          jdbc.sql(
                  "select exists (select 1 from mail_outbox where recipient = :email and template ="
                      + " 'reset')")
              .param("email", email)
              .query(Boolean.class)
              .single();
      if (written) {
        return;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void the_answer_is_the_same_whether_there_is_an_account_or_not() {
    AccountSummary person = people.somebody(Role.MEMBER);
    AccountSummary closed = people.somebody(Role.MEMBER);
    accounts.disable(closed.id(), Actor.SYSTEM);

    Set<String> answers =
        Stream.of(person.email(), closed.email(), "nobody@example.com", "no address")
            .map(email -> ask(email))
            .map(page -> page.status() + page.html().select("main").text())
            .collect(Collectors.toSet());

    assertThat(answers).hasSize(1);
    waitForMail(person.email());
    assertThat(mailbox.of(person.email())).hasSize(1);
    assertThat(mailbox.of(closed.email())).isEmpty();
  }

  @Test
  void the_link_sets_a_new_password_once_and_ends_every_session() {
    AccountSummary person = people.somebody(Role.MEMBER);
    HttpBrowser elsewhere = people.signedIn(person);
    String link = linkFor(person);
    HttpBrowser browser = people.browser();
    assertThat(browser.get(link).status()).isEqualTo(200);
    assertThat(browser.post(link, Map.of("password", "password123")).status()).isEqualTo(422);

    assertThat(browser.post(link, Map.of("password", NEW_PASSWORD)).location())
        .isEqualTo("/sign-in?password-set");

    assertThat(elsewhere.get("/account").location()).isEqualTo("/sign-in");
    assertThat(browser.post(link, Map.of("password", NEW_PASSWORD + "x")).status()).isEqualTo(404);
    assertThat(people.browser().signIn(person.email(), AccountApp.PASSWORD).status())
        .isEqualTo(422);
    assertThat(people.browser().signIn(person.email(), NEW_PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void of_twenty_who_use_the_link_at_once_one_succeeds() throws Exception {
    AccountSummary person = people.somebody(Role.MEMBER);
    String link = linkFor(person);
    try (var threads = Executors.newFixedThreadPool(20)) {
      Callable<Integer> use =
          () -> people.browser().post(link, Map.of("password", NEW_PASSWORD)).status();
      int succeeded = 0;
      for (Future<Integer> status :
          threads.invokeAll(Stream.generate(() -> use).limit(20).toList())) {
        if (status.get() == 303) {
          succeeded++;
        } else {
          assertThat(status.get()).isIn(404, 409, 429);
        }
      }
      assertThat(succeeded).isEqualTo(1);
    }
  }

  @Test
  void a_link_ends_after_half_an_hour() {
    String link = linkFor(people.somebody(Role.MEMBER));
    clock.advance(Duration.ofMinutes(31));
    assertThat(people.browser().get(link).status()).isEqualTo(404);
  }

  @Test
  void a_person_changes_the_password_and_stays_in_here_only() {
    AccountSummary person = people.somebody(Role.SECRETARIAT);
    HttpBrowser here = people.signedIn(person);
    HttpBrowser there = people.signedIn(person);
    here.get("/account/password");

    Page wrong = here.post("/account/password", Map.of("present", "x", "password", NEW_PASSWORD));
    assertThat(wrong.status()).isEqualTo(422);
    Page changed =
        here.post(
            "/account/password", Map.of("present", AccountApp.PASSWORD, "password", NEW_PASSWORD));

    assertThat(changed.location()).isEqualTo("/account");
    assertThat(here.get("/account").text()).contains("password is changed");
    assertThat(there.get("/account").location()).isEqualTo("/sign-in");
  }
}
