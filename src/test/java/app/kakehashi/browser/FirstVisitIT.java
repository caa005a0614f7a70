package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Somebody who has no account yet looks at the first page, changes the language and meets the door.
 */
class FirstVisitIT extends BrowserStory {
  @ParameterizedTest
  @EnumSource(Language.class)
  void aVisitorReadsTheFirstPageInTheirLanguageAndFindsTheSignIn(Language language) {
    for (Browser.Width width : Browser.Width.values()) {
      try (StoryPage visitor = visitor(language, width)) {
        visitor.open("/").picture("welcome");
        assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo(language.code());
        visitor.open("/sign-in").picture("sign-in");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theLanguageSwitchStaysOnThePageAlsoWithoutScript(Language language) {
    try (StoryPage visitor = visitorWithoutScript(Language.EN, Browser.Width.NARROW)) {
      visitor.open("/sign-in?signed-out");
      if (language != Language.EN) {
        visitor.go("button[name=language][value=" + language.code() + "]");
      }
      assertThat(visitor.page().url()).endsWith("/sign-in?signed-out");
      assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo(language.code());
    }
  }
}
