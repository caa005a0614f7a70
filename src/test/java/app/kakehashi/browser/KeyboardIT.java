package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.shared.Language;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Somebody without a mouse comes from the door to the comparison of two candidates. */
class KeyboardIT extends BrowserStory {
  private static final int MOST_STOPS = 120;

  /** What has the focus, seen by the person: in view, not covered, with a ring around it. */
  private static final String FOCUS =
      """
      (() => {
        const at = document.activeElement;
        if (at === document.body) return 'nothing';
        const box = at.getBoundingClientRect();
        const style = getComputedStyle(at);
        const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
        const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
        const over = document.elementFromPoint(x, y);
        const free = over === at || at.contains(over) || over.contains(at);
        return ring && inView && free ? 'seen' : `ring ${ring}, in view ${inView}, free ${free}: ${at.outerHTML}`;
      })()
      """;

  private static final String TABBABLE =
      "a[href], button, input:not([type=hidden]), select, textarea, summary";

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
      type(page, "[name=email]", DemoPeople.JAPANESE_MEMBER);
      type(page, "[name=password]", DemoPeople.PASSWORD);
      page.leaveByKey("Enter");

      follow(page, "nav a[href='/gaps']");
      tabTo(page, "#f-mine", "Tab");
      page.page().keyboard().press("Space");
      type(page, "#f-q", "真空");
      page.leaveByKey("Enter");
      assertThat(page.path()).contains("mine=true").contains("q=%E7%9C%9F%E7%A9%BA");
      everyStopCanBeReachedAndLeft(page);

      String here = page.path();
      follow(page, "button[name=language][value=en]");
      assertThat(page.path()).isEqualTo(here);
      assertThat(page.page().locator("html").getAttribute("lang")).isEqualTo("en");
      follow(page, "button[name=language][value=ja]");
      assertThat(page.path()).isEqualTo(here);

      follow(page, "tbody a[href^='/gaps/']");
      follow(page, "main a[href$='/matches']");
      everyStopCanBeReachedAndLeft(page);
      tabTo(page, ".match__foot input[type=checkbox]", "Tab");
      page.page().keyboard().press("Space");
      page.page().keyboard().press("Tab");
      tabTo(page, ".match__foot input[type=checkbox]", "Tab");
      page.page().keyboard().press("Space");
      page.picture("picked");
      tabTo(page, "#compare button", "Shift+Tab");
      page.leaveByKey("Enter");
      assertThat(page.count(".compare-table thead a")).isEqualTo(2);
      page.picture("compare");
      everyStopCanBeReachedAndLeft(page);
    }
  }

  private static void type(StoryPage page, String field, String text) {
    tabTo(page, field, "Tab");
    page.page().keyboard().type(text);
  }

  private static void follow(StoryPage page, String link) {
    tabTo(page, link, "Tab");
    page.leaveByKey("Enter");
  }

  private static void tabTo(StoryPage page, String selector, String key) {
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      page.page().keyboard().press(key);
      assertThat(page.page().evaluate(FOCUS)).isIn("seen", "nothing");
      if (page.page().locator(selector + ":focus").count() > 0) {
        return;
      }
    }
    throw new AssertionError(selector + " cannot be reached by key on " + page.path());
  }

  /** Tab goes through everything that can be used and out of the page again. */
  private static void everyStopCanBeReachedAndLeft(StoryPage page) {
    page.page().evaluate("document.activeElement.blur()");
    page.page().evaluate("window.getSelection().removeAllRanges()");
    Set<Object> reached = new LinkedHashSet<>();
    for (int stop = 0; stop < MOST_STOPS * 2; stop++) {
      page.page().keyboard().press("Tab");
      assertThat(page.page().evaluate(FOCUS)).isIn("seen", "nothing");
      reached.add(
          page.page()
              .evaluate(
                  "[...document.querySelectorAll('"
                      + TABBABLE
                      + "')].indexOf(document.activeElement)"));
      if (page.page().evaluate(FOCUS).equals("nothing") && reached.size() > 1) {
        break;
      }
    }
    reached.remove(-1);
    Object all =
        page.page()
            .evaluate(
                "[...document.querySelectorAll('"
                    + TABBABLE
                    + "')].filter(e => e.checkVisibility()).length");
    assertThat(reached).as("stops on " + page.path()).hasSize(((Number) all).intValue());
  }
}
