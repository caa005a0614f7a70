package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.Accounts;
import app.kakehashi.shared.Language;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A Japanese company says what it lacks, puts right what the secretariat asks, and understands who
 * could help and why.
 */
class GapStoryIT extends BrowserStory {
  /** Official number of 星見ヶ丘精密, which makes vacuum parts. */
  private static final String HOSHIMI = "7999901000001";

  private final Accounts accounts;
  private final JdbcClient jdbc;

  @Autowired
  GapStoryIT(Accounts accounts, JdbcClient jdbc) {
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  /** What the company writes, in its own language. */
  private record Words(
      String title,
      String description,
      String unit,
      String reason,
      String returned,
      String published) {
    static Words in(Language language) {
      return switch (language) {
        case JA ->
            new Words(
                "真空搬送ロボット用減速機の第二調達先",
                "半導体製造装置の真空搬送ロボットに使う小型減速機（バックラッシ1分以下）の調達先を探しています。",
                "台",
                "300台は年間の数量でしょうか。月あたりの数量をご記入ください。",
                "【架け橋】掲載内容のご確認のお願い",
                "【架け橋】掲載を開始しました");
        case ZH_HANT ->
            new Words(
                "徵求真空搬運機器人用減速機的第二供應商",
                "徵求用於半導體製程設備真空搬運機器人的小型減速機（背隙 1 arcmin 以下）供應商。",
                "台",
                "300 台是一年的數量嗎？請填寫每月數量。",
                "【架橋】請補充刊登內容",
                "【架橋】已開始刊登");
        case EN ->
            new Words(
                "Second source for gear reducers of vacuum transfer robots",
                "We look for small precision gear reducers (backlash below one arc minute) for"
                    + " vacuum transfer robots in semiconductor equipment.",
                "units",
                "Is 300 the number for a year? Please state the number a month.",
                "Please complete",
                "Published");
      };
    }
  }

  @Tag("full")
  @ParameterizedTest
  @CsvSource({"ZH_HANT,NARROW", "EN,WIDE"})
  void aCompanyPostsAGapHasItReviewedAndUnderstandsItsMatchesInTheOtherLanguages(
      Language language, Browser.Width width) {
    aCompanyPostsAGapHasItReviewedAndUnderstandsItsMatches(language, width);
  }

  @ParameterizedTest
  @CsvSource("JA,WIDE")
  void aCompanyPostsAGapHasItReviewedAndUnderstandsItsMatches(
      Language language, Browser.Width width) {
    Words words = Words.in(language);
    String email = DemoPeople.member(accounts, DemoPeople.company(jdbc, HOSHIMI), language);
    try (StoryPage staff = visitor(language, width).signIn(email, DemoPeople.PASSWORD);
        StoryPage desk =
            visitor(language, Browser.Width.WIDE)
                .signIn(DemoPeople.DESK_JAPAN, DemoPeople.PASSWORD)) {
      String gap = writes(staff, words);
      returns(desk, words);
      assertThat(mail(email, words.returned())).contains(words.title(), words.reason(), gap);
      corrects(staff, gap, words);
      publishes(desk, words);
      assertThat(mail(email, words.published())).contains(words.title(), gap);
      List<String> ranked = reads(staff, gap);
      theOfficeSeesTheScoreBehindTheOrder(desk, gap, ranked);
      comparesAndDecides(staff, gap, ranked, width);
    }
  }

  /** From the list to the answers as they are sent; one required field is forgotten at first. */
  private static String writes(StoryPage staff, Words words) {
    staff.go("nav a[href='/gaps']").go("main a[href='/gaps/new']").picture("kind");
    staff.choose("kind", "supplier").go("main form button[type=submit]");
    String gap = staff.path().replace("/edit/need", "");

    staff
        .fill("title", words.title())
        .choose("mode1", "supply")
        .choose("field1", "robots_automation");
    String title = staff.picture("need").page().title();
    staff.go("button[value=check]").expectFault("422 POST");
    assertThat(staff.focused()).isEqualTo("error-summary");
    assertThat(staff.page().title()).endsWith(title).isNotEqualTo(title);
    assertThat(staff.page().locator("[name=title]").inputValue()).isEqualTo(words.title());
    assertThat(staff.page().locator("[name=mode1]").inputValue()).isEqualTo("supply");
    staff.picture("forgotten").jump("#error-summary a");
    assertThat(staff.focused()).isEqualTo("f-description");

    staff.fill("description", words.description()).go("button[value=further]");
    assertThat(staff.path()).isEqualTo(gap + "/edit/details");
    staff
        .fill("quantity", "300")
        .fill("quantity_unit", words.unit())
        .choose("quantity_per", "month");
    staff.choose("place_region", "JP-43").picture("details").go("button[value=further]");
    staff.fill("required_certificates", "ISO 9001").picture("partner").go("button[value=further]");
    staff.choose("brings", "reference_customer").picture("conditions");
    staff.go("main a[href='" + gap + "/edit']");
    staff.go("main a[href='" + gap + "/edit/conditions']").choose("brings", "reference_customer");
    staff.go("button[value=check]").picture("check");
    assertThat(staff.text()).contains(words.title(), words.description(), "ISO 9001", "300");
    staff.go("form[action$='/submission'] button").picture("sent");
    assertThat(staff.path()).isEqualTo(gap);
    assertThat(staff.count(".notice--done")).isEqualTo(1);
    return gap;
  }

  private static void returns(StoryPage desk, Words words) {
    opens(desk, words).picture("review");
    desk.unfold("#return").fill("reason_quantity", words.reason());
    desk.go("form[action$='/return'] button[type=submit]");
    assertThat(desk.count(".notice--done")).isEqualTo(1);
    assertThat(desk.text()).doesNotContain(words.title());
  }

  private static StoryPage opens(StoryPage desk, Words words) {
    return desk.open("/")
        .go("main a[href='/desk/review']")
        .go("main tbody a:has-text('" + words.title() + "')");
  }

  /** The reason stands where the thing to do starts, on the task and beside the field. */
  private static void corrects(StoryPage staff, String gap, Words words) {
    staff
        .open("/")
        .picture("home-returned")
        .go("main .tasks a[href='" + gap + "']")
        .picture("returned");
    assertThat(staff.texts(".notice--warn")).singleElement().asString().contains(words.reason());
    staff.go("main a[href='" + gap + "/edit']").picture("tasks-returned");
    staff.go("main a[href='" + gap + "/edit/details']").picture("beside-the-field");
    assertThat(staff.texts(".notice--warn")).singleElement().asString().contains(words.reason());
    assertThat(staff.count(".notice--warn + .field [name=quantity]")).isEqualTo(1);
    staff.fill("quantity", "500").go("button[value=check]");
    assertThat(staff.text()).contains("500", words.title());
    staff.go("form[action$='/submission'] button");
    assertThat(staff.count(".notice--done")).isEqualTo(1);
  }

  private static void publishes(StoryPage desk, Words words) {
    opens(desk, words).go("form[action$='/approval'] button");
    assertThat(desk.count(".notice--done")).isEqualTo(1);
  }

  /** Answers the offers' titles in the order of the list. */
  private static List<String> reads(StoryPage staff, String gap) {
    staff.open("/").go("main a[href='" + gap + "/matches']").picture("matches");
    int matches = staff.count(".matches article.match:has(.match__rank)");
    assertThat(matches).isGreaterThanOrEqualTo(4);
    for (int i = 0; i < matches; i++) {
      String match = ".matches article.match:has(.match__rank) >> nth=" + i;
      assertThat(staff.count(match + " >> .bars li")).isEqualTo(3);
      assertThat(staff.texts(match + " >> .match__head .status").getFirst())
          .isNotBlank()
          .doesNotContainPattern("[0-9]");
      assertThat(staff.count(match + " >> .reasons--for li")).isBetween(1, 3);
      assertThat(staff.count(match + " >> .reasons--open li, .reasons--against li"))
          .isGreaterThanOrEqualTo(1);
      assertThat(staff.count(match + " >> .match__joint")).isZero();
    }
    List<String> ranked = staff.texts(".match:has(.match__rank) h3 a");
    assertThat(staff.open(gap + "/matches").texts(".match:has(.match__rank) h3 a"))
        .isEqualTo(ranked);
    staff.go(".match h3 a").picture("pair");
    assertThat(staff.heading()).isEqualTo(ranked.getFirst());
    return ranked;
  }

  private static void theOfficeSeesTheScoreBehindTheOrder(
      StoryPage desk, String gap, List<String> ranked) {
    desk.open(gap + "/matches").picture("office-matches");
    assertThat(desk.texts(".match:has(.match__rank) h3 a")).isEqualTo(ranked);
    List<Double> scores =
        desk.texts(".match:has(.match__rank) .match__joint").stream()
            .map(shown -> Double.valueOf(shown.replaceAll("[^0-9.]", "")))
            .toList();
    assertThat(scores).hasSameSizeAs(ranked).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  private static void comparesAndDecides(
      StoryPage staff, String gap, List<String> ranked, Browser.Width width) {
    staff.open(gap + "/matches");
    for (int i = 0; i < 4; i++) {
      staff.page().locator(".match__foot input[type=checkbox]").nth(i).check();
    }
    staff.go("#compare button").picture("compare");
    assertThat(staff.texts(".compare-table thead a")).isEqualTo(ranked.subList(0, 4));
    if (width == Browser.Width.WIDE) {
      assertThat(
              staff
                  .page()
                  .locator(".table-wrap")
                  .evaluate("wrap => wrap.scrollWidth - wrap.clientWidth"))
          .as("all four are seen at once")
          .isEqualTo(0);
    }

    staff.open(gap + "/matches").go("form[action$='/interest'] button");
    assertThat(staff.count(".match >> nth=0 >> .match__foot .status")).isEqualTo(1);
    staff.go(".match >> nth=1 >> a[href$='/decline']").go("main form button[type=submit]");
    staff.expectFault("422 POST");
    assertThat(staff.focused()).isEqualTo("error-summary");
    staff.picture("why-not").choose("reason", "specification").go("main form button[type=submit]");
    assertThat(staff.count(".notice--done")).isEqualTo(1);
    staff.unfold("details:has(form[action$='/reconsideration'])").picture("not-for-us");
    assertThat(staff.texts(".match:has(.match__rank) h3 a")).doesNotContain(ranked.get(1));
    assertThat(staff.texts("details .match__foot > a")).contains(ranked.get(1));
  }
}
