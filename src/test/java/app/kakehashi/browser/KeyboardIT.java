package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.shared.Language;
import org.junit.jupiter.api.Test;

/** Somebody without a mouse comes from the door to the comparison of two candidates. */
class KeyboardIT extends BrowserStory {
  @Test
  void fromTheDoorToTheComparisonWithoutAMouse() {
    try (StoryPage page = visitor(Language.JA, Browser.Width.WIDE)) {
      page.open("/sign-in").page().keyboard().press("Tab");
      assertThat(
              page.page()
                  .locator(".skip")
                  .evaluate(
                      "e => e === document.activeElement && e.getBoundingClientRect().left >= 0"))
          .as("the first stop leads past the head of the page")
          .isEqualTo(true);
      page.picture("skip").page().keyboard().press("Enter");
      assertThat(page.focused()).isEqualTo("content");
      Keyboard.type(page, "[name=email]", DemoPeople.JAPANESE_MEMBER);
      Keyboard.type(page, "[name=password]", DemoPeople.PASSWORD);
      page.leaveByKey("Enter");

      Keyboard.follow(page, "nav a[href='/gaps']");
      Keyboard.tabTo(page, "#f-mine", "Tab");
      page.page().keyboard().press("Space");
      Keyboard.type(page, "#f-q", "真空");
      page.leaveByKey("Enter");
      assertThat(page.path()).contains("mine=true").contains("q=%E7%9C%9F%E7%A9%BA");
      Keyboard.everyStopCanBeReachedAndLeft(page);

      String here = page.path();
      Keyboard.follow(page, "button[name=language][value=en]");
      assertThat(page.path()).isEqualTo(here);
      assertThat(page.page().locator("html").getAttribute("lang")).isEqualTo("en");
      Keyboard.follow(page, "button[name=language][value=ja]");
      assertThat(page.path()).isEqualTo(here);

      Keyboard.follow(page, "tbody a[href^='/gaps/']");
      Keyboard.follow(page, "main a[href$='/matches']");
      Keyboard.everyStopCanBeReachedAndLeft(page);
      Keyboard.tabTo(page, ".match__foot input[type=checkbox]", "Tab");
      page.page().keyboard().press("Space");
      page.page().keyboard().press("Tab");
      Keyboard.tabTo(page, ".match__foot input[type=checkbox]", "Tab");
      page.page().keyboard().press("Space");
      page.picture("picked");
      Keyboard.tabTo(page, "#compare button", "Shift+Tab");
      page.leaveByKey("Enter");
      assertThat(page.count(".compare-table thead a")).isEqualTo(2);
      page.picture("compare");
      Keyboard.everyStopCanBeReachedAndLeft(page);
    }
  }
}
