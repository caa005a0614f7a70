package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.shared.Language;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page of a story as its reader uses it. It counts pages and inputs, keeps what went wrong
 * (console errors, answers of 400 and above), and checks every page it takes a picture of with axe
 * and for raw message keys.
 */
final class StoryPage implements AutoCloseable {
  /** Codes such as {@code oem_odm} or {@code TW-TXG}, which are for machines; not in addresses. */
  private static final Pattern RAW_CODE =
      Pattern.compile("(?<![\\w@./-])([a-z]+_[a-z_]+|(JP|TW)-[A-Z0-9]{2,3})(?![\\w@./-])");

  /** Numbers in tables that have become cards on a phone, where no heading says what they count. */
  private static final String BARE_NUMBERS =
      """
      [...document.querySelectorAll('table.stack tbody td:not([data-label])')]
        .filter(cell => getComputedStyle(cell).display === 'block' && /^[0-9, ]+$/.test(cell.innerText.trim()))
        .map(cell => cell.outerHTML)
      """;

  private final String story;
  private final String base;
  private final Language language;
  private final Browser.Width width;
  private final boolean script;
  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new ArrayList<>();
  private int arrivals;
  private int pages;
  private int inputs;

  StoryPage(
      String story,
      String base,
      Language language,
      Browser.Width width,
      boolean script,
      BrowserContext context) {
    this.story = story;
    this.base = base;
    this.language = language;
    this.width = width;
    this.script = script;
    this.context = context;
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && !message.text().contains("the server responded with a status of")) {
            faults.add("console: " + message.text());
          }
        });
    page.onResponse(
        response -> {
          if (response.status() >= 400) {
            faults.add(
                response.status() + " " + response.request().method() + " " + response.url());
          }
        });
    page.onFrameNavigated(frame -> arrivals++);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
            faults.add("another host: " + request.url());
          }
        });
  }

  /** The page itself, for what has no word here. */
  Page page() {
    return page;
  }

  Language language() {
    return language;
  }

  StoryPage open(String path) {
    Response response = page.navigate(path.startsWith("http") ? path : base + path);
    assertThat(response.status()).as(path).isLessThan(400);
    pages++;
    return this;
  }

  /** Clicks something that leads to another page (a link or the button that sends a form). */
  StoryPage go(String selector) {
    return leave(page.locator(selector).first()::click);
  }

  /** Presses a key that leads to another page. */
  StoryPage leaveByKey(String key) {
    return leave(() -> page.keyboard().press(key));
  }

  /** Returns once another page has come, also one with the same address. */
  private StoryPage leave(Runnable action) {
    int before = arrivals;
    action.run();
    page.waitForCondition(() -> arrivals > before);
    page.waitForLoadState();
    pages++;
    return this;
  }

  /** Follows a link that leads to a place of the same page. */
  StoryPage jump(String selector) {
    page.locator(selector).first().click();
    return this;
  }

  /** Opens what is folded away, unless it is open. */
  StoryPage unfold(String selector) {
    Locator details = page.locator(selector).first();
    if (details.getAttribute("open") == null) {
      details.locator("summary").first().click();
    }
    return this;
  }

  StoryPage fill(String name, String value) {
    page.locator("[name='" + name + "']").first().fill(value);
    inputs++;
    return this;
  }

  StoryPage choose(String name, String value) {
    Locator field = page.locator("select[name='" + name + "']");
    if (field.count() > 0) {
      field.first().selectOption(value);
    } else {
      page.locator("input[name='" + name + "'][value='" + value + "']").first().check();
    }
    inputs++;
    return this;
  }

  StoryPage upload(String name, Path file) {
    page.locator("[name='" + name + "']").first().setInputFiles(file);
    inputs++;
    return this;
  }

  /** Signs in and switches to the language of this reader, whatever the account prefers. */
  StoryPage signIn(String email, String password) {
    open("/sign-in");
    page.locator("[name=email]").fill(email);
    page.locator("[name=password]").fill(password);
    go("main form button[type=submit]");
    String switchTo = "button[name=language][value=" + language.code() + "]";
    return page.locator(switchTo).count() > 0 ? go(switchTo) : this;
  }

  /** Makes room for somebody else at the same screen. */
  StoryPage signOut() {
    return go("form[action='/sign-out'] button");
  }

  /** Where the first link that matches leads; fails the story if there is none. */
  String linkTo(String selector) {
    return page.locator(selector).first().getAttribute("href");
  }

  /** What is behind a link, such as a file, fetched by the same person. */
  APIResponse get(String path) {
    APIResponse answer = context.request().get(base + path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer;
  }

  String heading() {
    return page.locator("h1").innerText();
  }

  String text() {
    return page.locator("body").innerText();
  }

  /** What the elements say, in the order of the page. */
  List<String> texts(String selector) {
    return page.locator(selector).allInnerTexts();
  }

  int count(String selector) {
    return page.locator(selector).count();
  }

  /** The id of the element that has the focus; empty where it has none. */
  String focused() {
    return (String) page.evaluate("document.activeElement.id");
  }

  /** The path of the page with its query string. */
  String path() {
    return page.url().substring(base.length());
  }

  /** An answer of 400 or above that the story expects, e.g. 422 for a form with faults. */
  void expectFault(String part) {
    assertThat(faults).anySatisfy(fault -> assertThat(fault).contains(part));
    faults.removeIf(fault -> fault.contains(part));
  }

  int pages() {
    return pages;
  }

  int inputs() {
    return inputs;
  }

  /**
   * Checks what somebody would look at: the page's language, raw keys and codes, axe, and that it
   * fits. Takes a picture of it under {@code target/screenshots} where {@code kakehashi.pictures}
   * is set: they cost a quarter of the stories' time.
   */
  StoryPage picture(String name) {
    if (Boolean.getBoolean("kakehashi.pictures")) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  Path.of(
                      "target",
                      "screenshots",
                      story,
                      name + "-" + language.code() + "-" + width.width + ".png")));
    }
    assertThat(text()).as("raw message key on " + page.url()).doesNotContain("??");
    PageLanguage.check(page, language);
    assertThat(text().lines().filter(line -> RAW_CODE.matcher(line).find()))
        .as("raw code on " + page.url())
        .isEmpty();
    if (script) {
      checkWithAxe();
    }
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue()).as("sideways scroll on " + page.url()).isZero();
    assertThat((List<?>) page.evaluate(BARE_NUMBERS)).as("bare numbers on " + page.url()).isEmpty();
    return this;
  }

  /**
   * Axe is a script itself, so a page without script is left to its twin with script. Its legacy
   * mode spares a page of its own for every look; no page has frames. What it found in order is not
   * sent: that is many times the faults. Colours are the same on a phone, and contrast is two
   * thirds of what axe takes, so it is looked at on wide screens.
   */
  private void checkWithAxe() {
    AxeRunOptions onlyFaults = new AxeRunOptions();
    onlyFaults.setResultTypes(List.of("violations"));
    AxeBuilder axe =
        new AxeBuilder(page)
            .setLegacyMode(true)
            .options(onlyFaults)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    if (width == Browser.Width.NARROW) {
      axe.disableRules(List.of("color-contrast"));
    }
    List<Rule> violations = axe.analyze().getViolations();
    assertThat(violations)
        .as(page.url())
        .allSatisfy(v -> assertThat(v.getId() + " " + v.getNodes().getFirst().getHtml()).isEmpty());
  }

  @Override
  public void close() {
    context.close();
    assertThat(faults).as(story).isEmpty();
  }
}
