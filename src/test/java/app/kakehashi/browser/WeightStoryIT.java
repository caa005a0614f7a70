package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.shared.Language;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The office tries weights, signs them, and goes back to those before. */
class WeightStoryIT extends BrowserStory {
  private static final String SUBMIT = "main > form > button[type=submit]";
  private static final String SIGN = ".trial form button[type=submit]";

  @Tag("full")
  @ParameterizedTest
  @CsvSource({"JA,NARROW", "ZH_HANT,NARROW", "EN,WIDE"})
  void fromTheTrialToTheSignatureAndBack(Language language, Browser.Width width) {
    try (StoryPage desk = visitor(language, width)) {
      desk.signIn(DemoPeople.DESK_JAPAN, DemoPeople.PASSWORD)
          .open("/desk")
          .go("a[href='/desk/weights']");
      String was = desk.page().inputValue("#f-japan-text");
      desk.picture("weights");
      Page page = desk.page();
      page.locator("[data-slider=f-japan-text]").focus();
      page.keyboard().press("ArrowRight");
      page.keyboard().press("ArrowRight");
      assertThat(Double.parseDouble(page.inputValue("#f-japan-text")))
          .isEqualTo(Double.parseDouble(was) + 1);
      assertThat(page.locator("[data-sum]").first().innerText()).contains("151");
      desk.go(SUBMIT).picture("trial");
      assertThat(desk.focused()).isEqualTo("trial");
      desk.go(SIGN).picture("no-reason").expectFault("422 POST");
      assertThat(desk.focused()).isEqualTo("error-summary");
      desk.fill("note", "24.11.").go(SIGN).picture("signed");
      assertThat(desk.count(".notice--done")).isEqualTo(1);
      assertThat(desk.count("section.card:first-of-type tbody tr")).isPositive();

      desk.go("section.card:nth-of-type(2) button[type=submit]");
      desk.fill("note", "24.11.").go(SIGN);
      assertThat(desk.open("/desk/weights").page().inputValue("#f-japan-text")).isEqualTo(was);
    }
  }

  @Test
  void withoutAMouseAndWithoutScript() {
    try (StoryPage desk = visitor(Language.JA, Browser.Width.WIDE)) {
      desk.signIn(DemoPeople.DESK_JAPAN, DemoPeople.PASSWORD).open("/desk/weights");
      Keyboard.everyStopCanBeReachedAndLeft(desk);
    }
    try (StoryPage desk = visitorWithoutScript(Language.JA, Browser.Width.WIDE)) {
      desk.signIn(DemoPeople.DESK_JAPAN, DemoPeople.PASSWORD).open("/desk/weights");
      assertThat(desk.page().locator("input[type=range]").first().isVisible()).isFalse();
      desk.fill("japan-text", "36").go(SUBMIT);
      assertThat(desk.count(SIGN)).isEqualTo(1);
    }
  }
}
