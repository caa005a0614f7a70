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
 * A Taiwanese company says what it can do, and reads which Japanese gaps it could fill, also those
 * of companies that do not give their name.
 */
class OfferStoryIT extends BrowserStory {
  /** Official number of 雲嵐齒輪傳動, which makes gear drives. */
  private static final String YUNLAN = "00000114";

  /** The anonymous gap of the demo that such an offer fits, in the languages it exists in. */
  private static final List<String> ANONYMOUS_GAP =
      List.of("小型減速機付きサーボ駆動ユニットのOEM先を探しています", "尋找小型減速機一體式伺服驅動單元的 OEM 夥伴");

  private static final List<String> ITS_COMPANY = List.of("月白電業", "Tsukishiro", "つきしろでんぎょう");

  private final Accounts accounts;
  private final JdbcClient jdbc;

  @Autowired
  OfferStoryIT(Accounts accounts, JdbcClient jdbc) {
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  /** What the company writes, in its own language. */
  private record Words(
      String title, String description, String reason, String returned, String published) {
    static Words in(Language language) {
      return switch (language) {
        case JA ->
            new Words(
                "小型減速機付きサーボ駆動ユニットのOEM製造",
                "搬送装置向けの小型減速機付きサーボ駆動ユニットを、組立から検査まで一貫して受託します。バックラッシ1分以下、月500台まで対応できます。",
                "共同開発にも対応できますか。",
                "【架け橋】掲載内容のご確認のお願い",
                "【架け橋】掲載を開始しました");
        case ZH_HANT ->
            new Words(
                "小型減速機一體式伺服驅動單元 OEM 代工",
                "承接搬運設備用小型減速機一體式伺服驅動單元，從組裝到檢驗一貫作業。背隙 1 arcmin 以下，月產能 500 台。",
                "是否也能共同研發？",
                "【架橋】請補充刊登內容",
                "【架橋】已開始刊登");
        case EN ->
            new Words(
                "OEM production of compact geared servo drive units",
                "We assemble and test compact servo drive units with gear reducers for transfer"
                    + " machines; backlash below one arc minute, up to 500 units a month.",
                "Would you also develop jointly?",
                "Please complete",
                "Published");
      };
    }
  }

  @Tag("full")
  @ParameterizedTest
  @CsvSource({"JA,NARROW", "EN,NARROW"})
  void aCompanyOffersWhatItCanDoAndUnderstandsWhichGapsItCouldFillInTheOtherLanguages(
      Language language, Browser.Width width) {
    aCompanyOffersWhatItCanDoAndUnderstandsWhichGapsItCouldFill(language, width);
  }

  @ParameterizedTest
  @CsvSource("ZH_HANT,WIDE")
  void aCompanyOffersWhatItCanDoAndUnderstandsWhichGapsItCouldFill(
      Language language, Browser.Width width) {
    Words words = Words.in(language);
    String email = DemoPeople.member(accounts, DemoPeople.company(jdbc, YUNLAN), language);
    try (StoryPage staff = visitor(language, width).signIn(email, DemoPeople.PASSWORD);
        StoryPage desk =
            visitor(language, Browser.Width.WIDE)
                .signIn(DemoPeople.DESK_TAIWAN, DemoPeople.PASSWORD)) {
      String offer = writes(staff, words);
      opens(desk, words).picture("review").unfold("#return");
      desk.fill("reason_modes", words.reason()).go("form[action$='/return'] button[type=submit]");
      assertThat(mail(email, words.returned())).contains(words.title(), words.reason(), offer);
      corrects(staff, offer, words);
      opens(desk, words).go("form[action$='/approval'] button");
      assertThat(mail(email, words.published())).contains(words.title(), offer);
      reads(staff, offer);
    }
  }

  private static String writes(StoryPage staff, Words words) {
    staff.go("nav a[href='/offers']").go("main a[href='/offers/new']").picture("new");
    staff.go("main form button[type=submit]");
    String offer = staff.path().replace("/edit", "");

    staff.picture("tasks").go("main .tasks a[href$='/edit/what']");
    staff.fill("title", words.title()).fill("description", words.description());
    staff.picture("what").go("main form button[type=submit]").expectFault("422 POST");
    assertThat(staff.focused()).isEqualTo("error-summary");
    assertThat(staff.page().locator("[name=title]").inputValue()).isEqualTo(words.title());
    staff.picture("forgotten").jump("#error-summary a");
    assertThat(staff.focused()).isEqualTo("f-fields");
    staff.choose("fields", "robots_automation").choose("fields", "smart_machinery");
    staff.go("main form button[type=submit]").go("main .tasks a[href$='/edit/business']");
    staff.choose("first", "oem_odm").choose("second", "supply").choose("seeks", "sales_channel");
    staff.picture("business").go("main form button[type=submit]");
    staff.go("main .tasks a[href$='/edit/supply']").picture("supply");
    staff
        .fill("capacity", "500")
        .fill("unit", "台")
        .choose("per", "month")
        .fill("leadTimeDays", "60");
    staff.go("main form button[type=submit]").picture("tasks-done");
    staff.go("main a[href='" + offer + "/check']").picture("check");
    assertThat(staff.text()).contains(words.title(), words.description(), "500");
    staff.go("form[action$='/submission'] button").picture("sent");
    assertThat(staff.count(".notice--done")).isEqualTo(1);
    return offer;
  }

  private static StoryPage opens(StoryPage desk, Words words) {
    return desk.open("/desk/review").go("main tbody a:has-text('" + words.title() + "')");
  }

  private static void corrects(StoryPage staff, String offer, Words words) {
    staff
        .open(offer + "/edit")
        .picture("tasks-returned")
        .go("main .tasks a[href$='/edit/business']");
    assertThat(staff.texts(".notice--warn")).singleElement().asString().contains(words.reason());
    staff
        .picture("business-returned")
        .choose("third", "joint_rnd")
        .go("main form button[type=submit]");
    staff.go("main a[href='" + offer + "/check']").go("form[action$='/submission'] button");
    assertThat(staff.count(".notice--done")).isEqualTo(1);
  }

  private static void reads(StoryPage staff, String offer) {
    staff.open("/").picture("home").go("main a[href='" + offer + "/matches']").picture("matches");

    List<String> ranked = staff.texts(".match:has(.match__rank) h3 a");
    assertThat(ranked).hasSizeGreaterThanOrEqualTo(2);
    assertThat(ranked).as("the gap that such an offer fits").containsAnyElementsOf(ANONYMOUS_GAP);
    int rank =
        ranked.indexOf(ranked.stream().filter(ANONYMOUS_GAP::contains).findFirst().orElseThrow());
    String match = ".match:has(.match__rank) >> nth=" + rank;
    assertThat(staff.count(match + " >> .bars li")).isEqualTo(3);
    assertThat(staff.count(match + " >> .reasons--for li")).isBetween(1, 3);
    assertThat(staff.count(match + " >> .reasons--open li, .reasons--against li"))
        .isGreaterThanOrEqualTo(1);
    assertThat(staff.count(match + " >> .match__who a")).as("no way to its company").isZero();
    assertThat(staff.page().locator(match).innerHTML()).doesNotContain(ITS_COMPANY);

    staff.go(match + " >> h3 a").picture("pair");
    assertThat(staff.page().content()).doesNotContain(ITS_COMPANY);
    staff.open(offer + "/matches");
    staff.page().locator(".match__foot input[type=checkbox]").nth(0).check();
    staff.page().locator(".match__foot input[type=checkbox]").nth(1).check();
    staff.go("#compare button").picture("compare");
    assertThat(staff.texts(".compare-table thead a")).isEqualTo(ranked.subList(0, 2));
    staff.open(offer + "/matches").go(match + " >> form[action$='/interest'] button");
    assertThat(staff.count(".notice--done")).isEqualTo(1);
  }
}
