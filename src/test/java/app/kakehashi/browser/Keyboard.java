package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;

/** What somebody without a mouse does on a page, and sees of it. */
final class Keyboard {
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

  /** Each of them is a stop of its own, but for radio buttons, which are one stop a group. */
  private static final String STOPS =
      """
      tabbable => {
        const groups = new Set();
        return [...document.querySelectorAll(tabbable)]
          .filter(e => e.tabIndex >= 0 && e.checkVisibility())
          .filter(e => {
            if (e.type !== 'radio') return true;
            const isFirst = !groups.has(e.name);
            groups.add(e.name);
            return isFirst;
          }).length;
      }
      """;

  /** Leaves what has the focus; the next stop is the first of the page. */
  private static final String FROM_THE_TOP =
      """
      (() => {
        window.getSelection().removeAllRanges();
        document.body.tabIndex = -1;
        document.body.focus({preventScroll: true});
        document.body.removeAttribute('tabindex');
      })()
      """;

  private Keyboard() {}

  static void type(StoryPage page, String field, String text) {
    tabTo(page, field, "Tab");
    page.page().keyboard().type(text);
  }

  static void follow(StoryPage page, String link) {
    tabTo(page, link, "Tab");
    page.leaveByKey("Enter");
  }

  static void tabTo(StoryPage page, String selector, String key) {
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
  static void everyStopCanBeReachedAndLeft(StoryPage page) {
    page.page().evaluate(FROM_THE_TOP);
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
    Object all = page.page().evaluate(STOPS, TABBABLE);
    assertThat(reached).as("stops on " + page.path()).hasSize(((Number) all).intValue());
  }
}
