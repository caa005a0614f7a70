package app.kakehashi.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.HttpBrowser;
import app.kakehashi.HttpBrowser.Page;
import app.kakehashi.account.AccountApp.People;
import app.kakehashi.notification.service.Mailbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccountApp
class AdministrationTest {
  private final People people;
  private final Accounts accounts;
  private final Mailbox mailbox;
  private final JdbcClient jdbc;

  @Autowired
  AdministrationTest(People people, Accounts accounts, Mailbox mailbox, JdbcClient jdbc) {
    this.people = people;
    this.accounts = accounts;
    this.mailbox = mailbox;
    this.jdbc = jdbc;
  }

  @Test
  void an_admin_invites_a_colleague_who_comes_in() {
    HttpBrowser admin = people.signedIn(people.somebody(Role.ADMIN));
    String email = people.freshAddress();
    admin.get("/admin/accounts/new");

    Page invited =
        admin.post(
            "/admin/accounts/new",
            Map.of("name", "Sato", "email", email, "role", "SECRETARIAT", "language", "ja"));

    assertThat(invited.location()).isEqualTo("/admin/accounts");
    assertThat(admin.get("/admin/accounts?text=" + email).text()).contains("Sato", "Invited");
    String link = mailbox.linkTo(email);
    HttpBrowser sato = people.browser("ja");
    sato.get(link);
    Map<String, String> answer =
        Map.of("name", "佐藤", "password", AccountApp.PASSWORD, "language", "ja", "notice", "true");
    assertThat(sato.post(link, answer).location()).isEqualTo("/");
    assertThat(sato.get("/account").text()).contains("佐藤", "事務局");
    assertThat(sato.get("/admin/accounts").status()).isEqualTo(404);
  }

  @Test
  void the_same_address_is_refused_at_its_field_and_member_is_no_role_of_the_office() {
    AccountSummary somebody = people.somebody(Role.MEMBER);
    HttpBrowser admin = people.signedIn(people.somebody(Role.ADMIN));
    Page taken =
        admin.post(
            "/admin/accounts/new",
            Map.of("name", "X", "email", somebody.email(), "role", "ADMIN", "language", "ja"));
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.html().select("#e-email").text()).contains("already");
    Page member =
        admin.post(
            "/admin/accounts/new",
            Map.of(
                "name", "X", "email", people.freshAddress(), "role", "MEMBER", "language", "ja"));
    assertThat(member.html().select("#e-role").text()).isNotEmpty();
  }

  @Test
  void disabled_and_enabled_again() {
    AccountSummary person = people.somebody(Role.MEMBER);
    HttpBrowser theirs = people.signedIn(person);
    HttpBrowser admin = people.signedIn(people.somebody(Role.ADMIN));

    admin.post(path(person, "disabling"), Map.of());
    assertThat(theirs.get("/account").location()).isEqualTo("/sign-in");
    assertThat(people.browser().signIn(person.email(), AccountApp.PASSWORD).status())
        .isEqualTo(422);
    assertThat(admin.post(path(person, "disabling"), Map.of()).status())
        .as("somebody was faster")
        .isEqualTo(409);

    admin.post(path(person, "enabling"), Map.of());
    assertThat(people.browser().signIn(person.email(), AccountApp.PASSWORD).status())
        .isEqualTo(303);
  }

  @Test
  void a_changed_role_counts_from_the_next_sign_in_and_the_old_session_is_dead() {
    AccountSummary person = people.somebody(Role.ADMIN);
    HttpBrowser theirs = people.signedIn(person);
    HttpBrowser admin = people.signedIn(people.somebody(Role.ADMIN));

    admin.post(path(person, "role"), Map.of("role", "SECRETARIAT"));

    assertThat(theirs.get("/admin/accounts").location()).isEqualTo("/sign-in");
    assertThat(people.signedIn(person).get("/admin/accounts").status()).isEqualTo(404);
  }

  @Test
  void an_admin_gives_a_colleague_a_desk_which_counts_at_once_and_is_on_record() {
    AccountSummary person = people.somebody(Role.SECRETARIAT);
    HttpBrowser theirs = people.signedIn(person);
    HttpBrowser admin = people.signedIn(people.somebody(Role.ADMIN));
    assertThat(theirs.get("/account").text()).contains("The whole secretariat");
    String version = admin.get(path(person, "desk")).html().select("[name=version]").val();

    Page faulty =
        admin.post(
            path(person, "desk"), Map.of("version", version, "desk", "whole", "body", "台中銀行"));
    assertThat(faulty.status()).isEqualTo(422);
    assertThat(faulty.html().select("#error-summary a").attr("href")).isEqualTo("#f-body");
    assertThat(faulty.html().select("#f-body").val()).isEqualTo("台中銀行");
    assertThat(
            admin
                .post(path(person, "desk"), Map.of("version", version, "desk", "US", "body", ""))
                .status())
        .isEqualTo(422);

    Map<String, String> taichung = Map.of("version", version, "desk", "TW", "body", " 台中銀行 ");
    assertThat(admin.post(path(person, "desk"), taichung).location()).isEqualTo("/admin/accounts");
    assertThat(admin.get("/admin/accounts?text=" + person.email()).text())
        .contains("Taiwan desk 台中銀行");
    assertThat(theirs.get("/account").text()).contains("Taiwan desk 台中銀行");
    Desk desk = accounts.viewer(person.id()).orElseThrow().desk();
    assertThat(desk.country()).isEqualTo("TW");
    assertThat(admin.post(path(person, "desk"), taichung).status()).isEqualTo(409);
    assertThat(
            jdbc.sql(
                    "select (details->>'desk') || (details->>'body') from audit_event"
                        + " where action = 'account.desk_changed' and subject = :id")
                .param("id", person.publicId())
                .query(String.class)
                .list())
        .containsExactly("TW台中銀行");
    assertThat(theirs.get(path(person, "desk")).status()).isEqualTo(404);
    assertThat(admin.get(path(people.somebody(Role.MEMBER), "desk")).status()).isEqualTo(404);
  }

  @Test
  void a_removed_person_is_erased_and_the_number_stays() {
    AccountSummary person = people.somebody(Role.MEMBER);
    HttpBrowser theirs = people.signedIn(person);
    HttpBrowser admin = people.signedIn(people.somebody(Role.ADMIN));

    assertThat(admin.get(path(person, "removal")).text()).contains(person.name());
    admin.post(path(person, "removal"), Map.of());

    assertThat(theirs.get("/account").location()).isEqualTo("/sign-in");
    assertThat(accounts.find(person.id())).isEmpty();
    assertThat(accounts.namesOf(List.of(person.id()))).isEmpty();
    assertThat(
            jdbc.sql("select to_jsonb(a)::text from account a where id = :id")
                .param("id", person.id().value())
                .query(String.class)
                .single())
        .doesNotContain(person.email(), person.name(), "argon2");
    assertThat(admin.get(path(person, "removal")).status()).isEqualTo(404);
  }

  @Test
  void nobody_closes_the_own_account_or_the_last_admin() {
    AccountSummary self = people.somebody(Role.ADMIN);
    HttpBrowser admin = people.signedIn(self);
    assertThat(admin.post(path(self, "disabling"), Map.of()).status()).isEqualTo(404);
    assertThat(admin.post(path(self, "removal"), Map.of()).status()).isEqualTo(404);
    assertThat(admin.get("/admin/accounts?text=" + self.email()).text()).contains("This is you");
  }

  @Test
  void the_list_is_searched_filtered_and_read_literally() {
    AccountSummary person = people.somebody(Role.MEMBER);
    HttpBrowser admin = people.signedIn(people.somebody(Role.ADMIN));

    assertThat(admin.get("/admin/accounts?text=" + person.email()).text())
        .contains(person.name(), "Company " + company(person))
        .doesNotContain("No account matches");
    assertThat(admin.get("/admin/accounts?role=ADMIN&text=" + person.email()).text())
        .contains("No account matches");
    assertThat(admin.get("/admin/accounts?text=%25").text()).contains("No account matches");
    assertThat(admin.get("/admin/accounts?page=999999999999&status=nonsense").status())
        .isEqualTo(200);
  }

  @Test
  void an_invitation_is_sent_again() {
    HttpBrowser admin = people.signedIn(people.somebody(Role.ADMIN));
    String email = people.freshAddress();
    admin.post(
        "/admin/accounts/new",
        Map.of("name", "Lin", "email", email, "role", "ADMIN", "language", "zh-Hant"));
    String first = mailbox.linkTo(email);
    String id =
        jdbc.sql("select public_id from account where email_key = :email")
            .param("email", email)
            .query(String.class)
            .single();

    assertThat(admin.post("/admin/accounts/" + id + "/invitation", Map.of()).status())
        .isEqualTo(303);

    assertThat(mailbox.of(email)).hasSize(2);
    assertThat(people.browser().get(first).status()).isEqualTo(404);
  }

  private static String path(AccountSummary person, String change) {
    return "/admin/accounts/" + person.publicId() + "/" + change;
  }

  private static long company(AccountSummary person) {
    return java.util.Objects.requireNonNull(person.company()).value();
  }
}
