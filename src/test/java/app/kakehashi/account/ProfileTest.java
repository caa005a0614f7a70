package app.kakehashi.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.HttpBrowser;
import app.kakehashi.HttpBrowser.Page;
import app.kakehashi.account.AccountApp.People;
import app.kakehashi.shared.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccountApp
class ProfileTest {
  private final People people;
  private final Accounts accounts;

  @Autowired
  ProfileTest(People people, Accounts accounts) {
    this.people = people;
    this.accounts = accounts;
  }

  private static Map<String, String> form(String name, String version) {
    return Map.of("name", name, "language", "ja", "zone", "Asia/Taipei", "version", version);
  }

  @Test
  void a_person_changes_name_language_and_zone() {
    AccountSummary person = people.somebody(Role.MEMBER);
    HttpBrowser browser = people.signedIn(person);
    String version = browser.get("/account").html().select("input[name=version]").attr("value");

    assertThat(browser.post("/account", form("山田 花子", version)).location()).isEqualTo("/account");

    assertThat(browser.get("/account").text()).contains("変更を保存しました", "山田 花子");
    Viewer viewer = accounts.viewer(person.id()).orElseThrow();
    assertThat(viewer.language()).isEqualTo(Language.JA);
    assertThat(viewer.zone().getId()).isEqualTo("Asia/Taipei");
    assertThat(browser.post("/account", form("山田", version)).status())
        .as("the form was opened before the change")
        .isEqualTo(409);
  }

  @Test
  void what_is_missing_is_said_at_its_field_and_what_was_typed_stays() {
    HttpBrowser browser = people.signedIn(people.somebody(Role.MEMBER));
    Page page =
        browser.post(
            "/account",
            Map.of("name", " ", "language", "xx", "zone", "Asia/Tokyo", "version", "0"));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html().select(".error-summary a").eachAttr("href"))
        .containsExactlyInAnyOrder("#f-name", "#f-language");
    assertThat(page.html().select("option[selected]").attr("value")).isEqualTo("Asia/Tokyo");
  }

  @Test
  void other_sessions_end_on_request() {
    AccountSummary person = people.somebody(Role.MEMBER);
    HttpBrowser here = people.signedIn(person);
    HttpBrowser there = people.signedIn(person);
    here.get("/account");
    here.post("/account/other-sessions/end", Map.of());
    assertThat(here.get("/account").status()).isEqualTo(200);
    assertThat(there.get("/account").location()).isEqualTo("/sign-in");
  }
}
