package app.kakehashi.introduction.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.StatementCount;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.service.CaseLife;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The cases of a company on its own pages. */
@CaseApp
class CompanyCasePagesTest {
  private static final int MOST_STATEMENTS = 16;

  private final CaseApp.Cases cases;
  private final GapApp.World world;
  private final CaseReads reads;
  private final CaseLife life;
  private final CasePages pages;
  private final JdbcClient jdbc;

  CompanyCasePagesTest(
      CaseApp.Cases cases,
      GapApp.World world,
      CaseReads reads,
      CaseLife life,
      MockMvc mvc,
      JdbcClient jdbc) {
    this.cases = cases;
    this.world = world;
    this.reads = reads;
    this.life = life;
    this.jdbc = jdbc;
    this.pages = new CasePages(mvc, jdbc);
  }

  @Test
  void anEmptyListSaysWhatToDoNextInThreeLanguages() {
    Viewer stranger = world.stranger();
    for (Language language : Language.values()) {
      CasePages.Answer page = pages.open("/introductions", stranger, language);
      assertThat(page.html().select(".empty a")).hasSize(1);
      assertThat(page.html().select(".site-nav a[aria-current]").attr("href"))
          .isEqualTo("/introductions");
      assertThat(page.body()).doesNotContain("??", "introduction_company.");
    }
    assertThat(pages.open("/introductions", world.office()).location())
        .isEqualTo("/desk/introductions");
  }

  @Test
  void aCaseShowsFiveStepsAndWhoseMoveItIsButNeverAState() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    String address = "/introductions/" + id;

    for (Language language : Language.values()) {
      CasePages.Answer page = pages.open(address, pair.japan(), language);
      Document html = page.html();
      assertThat(page.status()).isEqualTo(200);
      assertThat(html.select("ol.steps > li")).hasSize(5);
      assertThat(html.select("ol.steps > li[aria-current=step]")).hasSize(1);
      assertThat(html.select("a[href^=/asks/]")).isNotEmpty();
      assertThat(page.body())
          .doesNotContain("??", "introduction_company.", "introduction.", "ASKING", "asking");
    }
    assertThat(pages.open(address, pair.japan()).text()).contains("Your move: Answer");
    assertThat(pages.open("/introductions", pair.japan()).text()).contains("Your turn");
    assertThat(pages.open("/", pair.japan()).text())
        .contains("One thing waits for you", "Your answer is needed");

    cases.answer(id, LegRole.GAP, new Answer.Yes(), pair.japan());
    assertThat(pages.open(address, pair.japan()).text())
        .contains("The other company is being asked", "You said yes");
    cases.answer(id, LegRole.OFFER, new Answer.Yes(), pair.taiwan());
    assertThat(pages.open(address, pair.taiwan()).text())
        .contains("The secretariat prepares the introduction")
        .doesNotContain(world.name(pair.gapCompany()));
  }

  @Test
  void aCaseIsFoundByItsCompaniesOnlyAndNotBeforeTheyAreAsked() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    String address = "/introductions/" + id;
    Viewer stranger = world.stranger();
    CasePages.Answer missing = pages.open("/introductions/AAAAAAAAAAAAAAAAAAAAAA", stranger);

    for (Viewer viewer : List.of(stranger, pair.taiwan())) {
      CasePages.Answer refused = pages.open(address, viewer);
      assertThat(refused.status()).isEqualTo(404);
      assertThat(refused.body().replace(viewer.name(), stranger.name())).isEqualTo(missing.body());
      for (String move : List.of("/withdrawal", "/house", "/house/decision", "/step")) {
        Map<String, String> before = pages.database();
        assertThat(
                pages
                    .submit(
                        address + move,
                        Map.of("version", "0", "reason", "timing", "note", "", "step", "x"),
                        viewer)
                    .status())
            .as(move)
            .isEqualTo(404);
        assertThat(pages.database()).isEqualTo(before);
      }
    }
  }

  @Test
  void theOthersWaitIsExplainedAndItsRingiOnlyShownIfItChoseTo() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.mutual(pair, office);
    String address = "/introductions/" + id;
    LocalDate day = today().plusDays(80);
    CasePages.Answer page = pages.open(address, pair.japan());
    String house = address + "/house";

    CasePages.Answer sent =
        pages.fill(
            page,
            house,
            Map.of("matter", "meeting", "until", day.toString().replace('-', '/'), "ringi", "true"),
            pair.japan());
    assertThat(sent.status()).isEqualTo(303);
    assertThat(pages.open(address, pair.taiwan(), Language.ZH_HANT).text())
        .contains("稟議簽核流程中", "準備三個月是正常的");
    assertThat(pages.open(address, pair.japan(), Language.JA).text()).contains("次の予定日を早めに知らせる");

    CasePages.Answer mine = pages.open(address, pair.japan());
    assertThat(pages.fill(mine, address + "/house/decision", Map.of(), pair.japan()).status())
        .isEqualTo(303);
    assertThat(pages.open(address, pair.taiwan(), Language.ZH_HANT).text())
        .doesNotContain("準備三個月是正常的");

    pages.fill(
        pages.open(address, pair.taiwan()),
        house,
        Map.of("matter", "meeting", "until", day.toString()),
        pair.taiwan());
    assertThat(pages.open(address, pair.japan(), Language.JA).text())
        .contains("社内検討中")
        .doesNotContain("稟議回付中、");
  }

  @Test
  void aStaleFormShowsTheNewStateAndKeepsWhatWasTyped() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.mutual(pair, office);
    String address = "/introductions/" + id;
    CasePages.Answer stale = pages.open(address, pair.japan());
    life.withdraw(id, reads.find(id, office).version(), DeclineReason.NEED_GONE, "", pair.taiwan());

    CasePages.Answer late =
        pages.fill(
            stale,
            address + "/house",
            Map.of("matter", "meeting", "until", today().plusDays(9).toString()),
            pair.japan());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("Somebody was faster", "This introduction was taken back");

    String other = cases.mutual(cases.pair(), office);
    assertThat(other).isNotEqualTo(id);
  }

  @Test
  void whatIsMissingIsNamedAndTheFormStaysOpen() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.mutual(pair, office);
    String address = "/introductions/" + id;
    CasePages.Answer wrong =
        pages.fill(
            pages.open(address, pair.japan()),
            address + "/house",
            Map.of("matter", "", "until", "去年"),
            pair.japan());
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#error-summary a").eachAttr("href"))
        .containsExactlyInAnyOrder("#f-matter", "#f-until");
    assertThat(wrong.html().select("details[open] #f-until").val()).isEqualTo("去年");
    assertThat(
            pages
                .fill(
                    pages.open(address, pair.japan()),
                    address + "/withdrawal",
                    Map.of("reason", "other", "note", "長".repeat(2001)),
                    pair.japan())
                .status())
        .isEqualTo(422);
    assertThat(reads.find(id, office).state()).isEqualTo(CaseState.MUTUAL_YES);
  }

  @Test
  void historyTellsOwnMovesAndWhatWasToldButNoReasonsOfTheOther() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    cases.answer(id, LegRole.GAP, new Answer.Question("Which alloy exactly?"), pair.japan());
    Introduction asked = reads.find(id, office);
    life.note(id, "Private: they are difficult.", office);
    life.answerQuestion(
        id,
        reads.find(id, office).version(),
        asked.leg(LegRole.GAP).publicId(),
        "A6061, they say.",
        office);
    cases.answer(id, LegRole.GAP, new Answer.Yes(), pair.japan());
    cases.answer(
        id,
        LegRole.OFFER,
        new Answer.No(DeclineReason.PRICE_OR_VOLUME, "Far too cheap"),
        pair.taiwan());

    CasePages.Answer japan = pages.open("/introductions/" + id, pair.japan());
    assertThat(japan.html().select(".history").text())
        .contains("The secretariat asked you", "Which alloy exactly?", "A6061, they say.")
        .contains("You answered: Yes", "This candidate could not be won this time");
    assertThat(japan.body())
        .doesNotContain("Far too cheap", "Price or volume", "Private:", "declined", "Declined");
    CasePages.Answer taiwan = pages.open("/introductions/" + id, pair.taiwan());
    assertThat(taiwan.html().select(".history").text())
        .contains("Far too cheap", "Price or volume")
        .doesNotContain("Which alloy exactly?");
  }

  @Test
  void theListReadsFewStatementsWhateverItsLength() throws Exception {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    cases.asked(office, pair);
    CompanyId company = pair.gapCompany();
    pages.open("/introductions", pair.japan());
    int few = StatementCount.of(() -> pages.open("/introductions", pair.japan()));
    for (int i = 0; i < 4; i++) {
      String gap = world.published(GapApp.World.machinedParts(company));
      CaseApp.Pair more =
          new CaseApp.Pair(
              gap, pair.offer(), company, pair.offerCompany(), pair.japan(), pair.taiwan());
      cases.asked(office, more);
    }
    int many = StatementCount.of(() -> pages.open("/introductions", pair.japan()));
    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(MOST_STATEMENTS);
  }

  private LocalDate today() {
    return jdbc.sql("select max(asked_at)::date from introduction_ask")
        .query(LocalDate.class)
        .single();
  }
}
