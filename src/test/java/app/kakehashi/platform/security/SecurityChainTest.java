package app.kakehashi.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.HttpBrowser;
import app.kakehashi.HttpBrowser.Page;
import app.kakehashi.account.AccountApp;
import app.kakehashi.account.AccountApp.People;
import app.kakehashi.account.Permit;
import app.kakehashi.account.Role;
import java.net.HttpCookie;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@AccountApp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import({SecurityChainTest.Samples.class, SecurityChainTest.Forgotten.class})
class SecurityChainTest {
  /** Handlers of every kind; one forgets to say who may call it. */
  @Controller
  @RequestMapping("/samples")
  @Permit(Permit.To.SIGNED_IN)
  static class Samples {
    @GetMapping("/anyone")
    @Permit(Permit.To.ANYONE)
    @ResponseBody
    String anyone() {
      return "open";
    }

    @GetMapping("/signed-in")
    @ResponseBody
    String signedIn() {
      return "open";
    }

    @GetMapping("/member")
    @Permit(Permit.To.MEMBER)
    @ResponseBody
    String member() {
      return "open";
    }

    @GetMapping("/office")
    @Permit(Permit.To.OFFICE)
    @ResponseBody
    String office() {
      return "open";
    }

    @GetMapping("/admin")
    @Permit(Permit.To.ADMIN)
    @ResponseBody
    String admin() {
      return "open";
    }

    @PostMapping("/change")
    @Permit(Permit.To.ANYONE)
    @ResponseBody
    String change() {
      return "changed";
    }

    @GetMapping("/broken")
    @Permit(Permit.To.ANYONE)
    @ResponseBody
    String broken() {
      throw new IllegalStateException("inner detail");
    }
  }

  /** Nobody was granted this one. */
  @Controller
  static class Forgotten {
    @GetMapping("/forgotten")
    @ResponseBody
    String forgotten() {
      return "open";
    }
  }

  private final People people;
  private final RequestMappingHandlerMapping handlers;

  private final Map<Role, HttpBrowser> signedIn = new EnumMap<>(Role.class);

  @Autowired
  SecurityChainTest(
      People people,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
    this.people = people;
    this.handlers = handlers;
  }

  private HttpBrowser as(Role role) {
    return signedIn.computeIfAbsent(role, r -> people.signedIn(people.somebody(r)));
  }

  @Test
  void every_handler_says_who_may_call_it() {
    Set<String> silent = new TreeSet<>();
    handlers
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (HandlerPermits.permitOf(handler) == null) {
                silent.add(handler.getBeanType().getName() + " " + mapping);
              }
            });
    silent.removeIf(
        handler ->
            handler.startsWith("org.springdoc.")
                || handler.startsWith("app.kakehashi.gates.wrong."));
    assertThat(silent)
        .as("none but the sample that shows that forgotten ones are found")
        .singleElement()
        .asString()
        .contains("Forgotten");
  }

  @ParameterizedTest
  @CsvSource({
    "anyone,    200, 200, 200, 200",
    "signed-in, 303, 200, 200, 200",
    "member,    303, 200, 404, 404",
    "office,    303, 404, 200, 200",
    "admin,     303, 404, 404, 200",
    "missing,   404, 404, 404, 404"
  })
  void handlers_are_open_to_whom_they_say(
      String path, int nobody, int member, int secretariat, int admin) {
    String url = "/samples/" + path;
    assertThat(people.browser().get(url).status()).isEqualTo(nobody);
    assertThat(as(Role.MEMBER).get(url).status()).isEqualTo(member);
    assertThat(as(Role.SECRETARIAT).get(url).status()).isEqualTo(secretariat);
    assertThat(as(Role.ADMIN).get(url).status()).isEqualTo(admin);
  }

  @Test
  void what_is_denied_looks_exactly_like_what_is_missing() {
    HttpBrowser member = as(Role.MEMBER);
    assertThat(comparable(member.get("/samples/admin"), "/samples/admin"))
        .isEqualTo(comparable(member.get("/samples/nothing"), "/samples/nothing"));
  }

  private static String comparable(Page page, String path) {
    return page.status()
        + page.body()
            .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
            .replaceAll("Incident \\S+", "")
            .replace(path, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in",
        "/samples/anyone",
        "/samples/signed-in",
        "/samples/nothing",
        "/samples/broken",
        "/css/kakehashi.css",
        "/css/nothing.css",
        "/api/nothing",
        "/actuator/health",
        "/samples/;x=1/anyone"
      })
  void every_answer_carries_the_headers(String path) {
    Page page = people.browser().get(path);
    assertThat(page.header("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'; object-src 'none'");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(page.header("Permissions-Policy")).contains("camera=()");
    assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(page.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(page.header("Strict-Transport-Security")).as("plain http").isEmpty();
    if (path.startsWith("/samples") || path.equals("/sign-in")) {
      assertThat(page.body()).doesNotContain("inner detail", "IllegalState", "Whitelabel");
    }
  }

  @Test
  void pages_are_not_stored_and_files_are() {
    HttpBrowser browser = people.browser();
    assertThat(browser.get("/sign-in").header("Cache-Control")).contains("no-store");
    assertThat(browser.get("/samples/anyone").header("Cache-Control")).contains("no-store");
    assertThat(browser.get("/css/kakehashi.css").header("Cache-Control")).contains("max-age");
    assertThat(browser.get("/css/kakehashi.css").header("Set-Cookie")).isEmpty();
    assertThat(browser.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/samples/change", "/sign-in", "/language", "/sign-out", "/password"})
  void a_form_from_elsewhere_is_refused(String path) {
    HttpBrowser browser = people.browser();
    assertThat(browser.postWithToken(path, Map.of("language", "ja"), "").status()).isEqualTo(403);
    browser.get("/sign-in");
    assertThat(browser.postWithToken(path, Map.of("language", "ja"), "x".repeat(40)).status())
        .isEqualTo(403);
  }

  @Test
  void a_form_of_ours_is_accepted_and_costs_no_session() {
    HttpBrowser browser = people.browser();
    browser.get("/sign-in");
    assertThat(browser.post("/samples/change", Map.of()).body()).isEqualTo("changed");
    assertThat(browser.cookies())
        .extracting(HttpCookie::getName)
        .doesNotContain("kakehashi-session");
  }

  @Test
  void cookies_are_for_this_site_and_not_for_scripts() {
    Page page = people.browser().get("/sign-in");
    List<String> set = page.answer().headers().allValues("Set-Cookie");
    assertThat(set)
        .isNotEmpty()
        .allMatch(c -> c.contains("HttpOnly") && c.contains("SameSite=Lax"));
    Page in =
        new HttpBrowser(page.answer().uri().getPort())
            .signIn(people.somebody(Role.ADMIN).email(), AccountApp.PASSWORD);
    assertThat(in.answer().headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allMatch(c -> c.contains("HttpOnly") && c.contains("Path=/") && !c.contains("Domain"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//samples/admin",
        "/samples/;x=1/admin",
        "/samples/admin;x=1",
        "/samples/%2e%2e/samples/admin",
        "/samples%2fadmin",
        "/samples/admin/",
        "/Samples/Admin",
        "/samples/admin.json",
        "/samples/admin%00"
      })
  void tricks_with_the_path_open_nothing(String path) {
    HttpBrowser member = as(Role.MEMBER);
    assertThat(member.get(path).status()).isIn(400, 404);
  }

  @Test
  void only_methods_that_a_handler_has_are_answered() {
    HttpBrowser browser = people.browser();
    assertThat(browser.method("TRACE", "/samples/anyone").status()).isIn(400, 405);
    assertThat(browser.method("DELETE", "/samples/anyone").status()).isIn(403, 405);
    assertThat(browser.method("HEAD", "/samples/anyone").status()).isEqualTo(200);
    assertThat(browser.get("/error").status()).isEqualTo(404);
    assertThat(browser.get("/actuator").status()).isEqualTo(404);
    assertThat(browser.get("/actuator/env").status()).isEqualTo(404);
  }

  @Test
  void after_signing_in_a_person_is_where_they_wanted_to_be_and_nowhere_else() {
    HttpBrowser browser = people.browser();
    browser.get("/samples/signed-in?q=%E6%A9%8B&page=2");
    String email = people.somebody(Role.MEMBER).email();
    assertThat(browser.signIn(email, AccountApp.PASSWORD).location())
        .isEqualTo("/samples/signed-in?q=%E6%A9%8B&page=2");
    for (String evil :
        List.of("//evil.example", "/\\evil.example", "https://evil.example", "/\r\nX: y")) {
      HttpBrowser tricked = people.browser();
      tricked.setCookie(
          "kakehashi-next",
          Base64.getUrlEncoder().withoutPadding().encodeToString(evil.getBytes(UTF_8)));
      assertThat(tricked.signIn(email, AccountApp.PASSWORD).location()).isEqualTo("/");
    }
  }

  @Test
  void a_handler_nobody_was_granted_is_refused_to_everybody() {
    assertThat(people.browser().get("/forgotten").status()).isEqualTo(303);
    assertThat(as(Role.ADMIN).get("/forgotten").status()).isEqualTo(404);
  }
}
