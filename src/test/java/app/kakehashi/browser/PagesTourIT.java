package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.shared.Language;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every role opens its pages, axe looks at each: in every build in one or two of the languages and
 * widths, with the profile {@code full} in all that differ.
 */
class PagesTourIT extends BrowserStory {
  private static final List<String> FOR_ALL =
      List.of(
          "/", "/inbox", "/gaps", "/offers", "/companies", "/account", "/account/notifications");

  @Tag("full")
  @ParameterizedTest
  @CsvSource({"EN,WIDE", "JA,NARROW", "ZH_HANT,NARROW"})
  void staffOfAJapaneseCompanyInOtherWays(Language language, Browser.Width width) {
    staffOfAJapaneseCompany(language, width);
  }

  @ParameterizedTest
  @CsvSource("JA,WIDE")
  void staffOfAJapaneseCompany(Language language, Browser.Width width) {
    try (StoryPage page =
        visitor(language, width).signIn(DemoPeople.JAPANESE_MEMBER, DemoPeople.PASSWORD)) {
      look(page, "jp", FOR_ALL);
      look(page, "jp", List.of("/introductions", "/gaps/new", company(page)));
      page.open("/");
      String matches = page.linkTo("main a[href^='/gaps/'][href$='/matches']");
      look(page, "jp", List.of(matches.replace("/matches", ""), matches));
      page.open("/offers");
      look(page, "jp", List.of(page.linkTo("tbody a[href^='/offers/']")));
    }
  }

  @Tag("full")
  @ParameterizedTest
  @CsvSource({"EN,WIDE", "ZH_HANT,WIDE", "JA,NARROW"})
  void staffOfATaiwaneseCompanyInOtherWays(Language language, Browser.Width width) {
    staffOfATaiwaneseCompany(language, width);
  }

  @ParameterizedTest
  @CsvSource("ZH_HANT,NARROW")
  void staffOfATaiwaneseCompany(Language language, Browser.Width width) {
    try (StoryPage page =
        visitor(language, width).signIn(DemoPeople.TAIWANESE_MEMBER, DemoPeople.PASSWORD)) {
      look(page, "tw", FOR_ALL);
      look(page, "tw", List.of("/introductions", "/offers/new", company(page)));
      page.open("/");
      String matches = page.linkTo("main a[href^='/offers/'][href$='/matches']");
      look(page, "tw", List.of(matches.replace("/matches", ""), matches));
      page.open("/gaps");
      look(page, "tw", List.of(page.linkTo("tbody a[href^='/gaps/']")));
    }
  }

  @Tag("full")
  @ParameterizedTest
  @CsvSource({"ZH_HANT,WIDE", "JA,WIDE", "EN,NARROW", "JA,NARROW"})
  void theSecretariatInOtherWays(Language language, Browser.Width width) {
    theSecretariat(language, width);
  }

  @ParameterizedTest
  @CsvSource("EN,WIDE")
  void theSecretariat(Language language, Browser.Width width) {
    try (StoryPage page =
        visitor(language, width).signIn(DemoPeople.DESK_JAPAN, DemoPeople.PASSWORD)) {
      look(page, "desk", FOR_ALL);
      look(page, "desk", List.of("/desk/review", "/desk/closures", "/companies/new"));
      look(
          page,
          "desk",
          List.of(
              "/desk/glossary",
              "/desk/glossary/new",
              "/desk/glossary/servo_motor",
              "/desk/glossary/tasks"));
      page.open("/desk/review");
      look(page, "desk", List.of(page.linkTo("main a[href^='/desk/review/']")));
      page.open("/companies");
      look(page, "desk", List.of(page.linkTo("tbody a[href^='/companies/']")));
      page.open("/");
      String matches = page.linkTo("main a[href^='/gaps/'][href$='/matches']");
      String team = matches.replace("/gaps/", "/desk/gaps/").replace("/matches", "/consortium");
      look(page, "desk", List.of(matches, team, "/desk/rounds"));
      page.go("main form[action='/desk/rounds'] button").picture("desk-desk-rounds-one");
      assertThat(page.count("input[name=line]")).isPositive();
    }
  }

  @Tag("full")
  @ParameterizedTest
  @CsvSource({"JA,WIDE", "EN,NARROW"})
  void anAdminInOtherWays(Language language, Browser.Width width) {
    anAdmin(language, width);
  }

  @ParameterizedTest
  @CsvSource("ZH_HANT,WIDE")
  void anAdmin(Language language, Browser.Width width) {
    try (StoryPage page = visitor(language, width).signIn(DemoPeople.ADMIN, DemoPeople.PASSWORD)) {
      look(page, "admin", List.of("/", "/admin/imports", "/admin/accounts", "/admin/mails"));
    }
  }

  private static String company(StoryPage page) {
    page.open("/");
    return page.linkTo("main a[href^='/companies/']");
  }

  private static void look(StoryPage page, String role, List<String> paths) {
    for (String path : paths) {
      page.open(path).picture(role + nameOf(path));
      assertThat(page.heading()).as(path).isNotBlank();
    }
  }

  private static String nameOf(String path) {
    return path.equals("/")
        ? "-home"
        : path.replaceAll("[A-Za-z0-9_-]{22}", "one").replace('/', '-');
  }
}
