package app.kakehashi.introduction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.account.LinkTokens;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.LegState;
import app.kakehashi.introduction.service.Answering;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Requests as companies answer them: by the link of the mail, and signed in. */
@CaseApp
class AskPagesTest {
  private static final String CANNOT_BE_KNOWN = "not known";

  private final CaseApp.Cases cases;
  private final GapApp.World world;
  private final CaseReads reads;
  private final Answering answering;
  private final LinkTokens tokens;
  private final CasePages pages;
  private final JdbcClient jdbc;

  AskPagesTest(
      CaseApp.Cases cases,
      GapApp.World world,
      CaseReads reads,
      Answering answering,
      LinkTokens tokens,
      MockMvc mvc,
      JdbcClient jdbc) {
    this.cases = cases;
    this.world = world;
    this.reads = reads;
    this.answering = answering;
    this.tokens = tokens;
    this.jdbc = jdbc;
    this.pages = new CasePages(mvc, jdbc);
  }

  @Test
  void aListShowsEveryCandidateWithFiveAnswersInThreeLanguages() {
    Viewer office = world.office();
    CaseApp.Pair one = cases.pair();
    CaseApp.Pair two = cases.rival(one);
    List<String> list = cases.asked(office, one, two);
    String link = link(leg(list.getFirst(), LegRole.GAP), one.japan());

    for (Language language : Language.values()) {
      CasePages.Answer page = pages.open(link, null, language);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.html().select("section.ask__candidate")).hasSize(2);
      assertThat(page.html().select("input[type=radio]")).hasSize(2 * (5 + 1));
      assertThat(page.html().select(".option__more > .hint")).allMatch(hint -> hint.hasText());
      assertThat(page.body()).doesNotContain("??", "introduction_company.", "introduction.");
      assertThat(page.text()).contains(CaseApp.Cases.WORDS.why());
    }
    CasePages.Answer japanese = pages.open(link, null, Language.JA);
    assertThat(japanese.text()).contains("今後のご紹介に影響はありません", "お断りとはみなしません");
    assertThat(pages.open(link, null, Language.ZH_HANT).text()).contains("不會影響日後的介紹");
    assertThat(pages.open("/asks/" + ask(list.getFirst()), one.japan()).text())
        .contains(world.name(one.offerCompany()));
  }

  @Test
  void theLinkOpensWithoutSignInAndShowsNoMoreThanTheMail() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    cases.answer(id, LegRole.GAP, new Answer.Yes(), pair.japan());
    CasePages.Answer page =
        pages.open(link(leg(id, LegRole.OFFER), pair.taiwan()), null, Language.EN);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .doesNotContain(world.name(pair.gapCompany()))
        .doesNotContain("/gaps/", "/offers/", "/companies/", "/introductions", "/asks/", id);
    assertThat(page.text()).doesNotContain("月40セットの加工");
    CasePages.Answer member = pages.open("/asks/" + ask(id, LegRole.OFFER), pair.taiwan());
    assertThat(member.text()).contains("月40セットの加工", "Company name not disclosed");
    assertThat(member.body()).doesNotContain(world.name(pair.gapCompany()));
  }

  @Test
  void openingOrCheckingChangesNothingInAnyTable() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    Leg leg = leg(id, LegRole.GAP);
    String link = link(leg, pair.japan());
    String asks = "/asks/" + ask(id);
    Map<String, String> before = pages.database();

    for (String address : List.of(link, link + "?answer=no", link + "?answer=yes", asks)) {
      pages.open(address, address.equals(asks) ? pair.japan() : null, Language.JA);
    }
    pages.open(asks + "?answer=yes", office);
    pages.open("/introductions", pair.japan());
    pages.open("/introductions/" + id, pair.japan());
    CasePages.Answer page = pages.open(link, null, Language.EN);
    assertThat(
            pages
                .fill(
                    page,
                    link,
                    Map.of(field("answer", leg), "not_now", field("from", leg), "2199/1/1"),
                    null)
                .status())
        .isEqualTo(422);
    assertThat(pages.submit(link, Map.of(), null).status()).isEqualTo(422);
    assertThat(pages.database()).isEqualTo(before);
  }

  @Test
  void theAnswerOfTheLinkIsChosenAndCountsOnlyWhenSent() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    Leg leg = leg(id, LegRole.GAP);
    String link = link(leg, pair.japan());

    CasePages.Answer page = pages.open(link + "?answer=yes", null, Language.EN);
    assertThat(page.html().select("input[type=radio][checked]").eachAttr("value"))
        .containsExactly("yes");
    CasePages.Answer thanks = pages.fill(page, link, Map.of(field("answer", leg), "yes"), null);
    assertThat(thanks.status()).isEqualTo(200);
    assertThat(thanks.text()).contains("Thank you", "The secretariat asks the other company now");
    assertThat(leg(id, LegRole.GAP).state()).isEqualTo(LegState.YES);
    assertThat(steps(id).getLast().channel()).isEqualTo(By.Channel.CLOCK);
    assertThat(steps(id))
        .anySatisfy(
            step -> {
              assertThat(step.channel()).isEqualTo(By.Channel.LINK);
              assertThat(step.account()).isNull();
            });
  }

  @Test
  void aPromisedDateIsUnderstoodInItsCalendarAndShownBeforeItCounts() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    Leg leg = leg(id, LegRole.GAP);
    String link = link(leg, pair.japan());
    LocalDate day = today().plusDays(90);
    String era =
        "令和"
            + wide(day.getYear() - 2018)
            + "年"
            + wide(day.getMonthValue())
            + "月"
            + wide(day.getDayOfMonth())
            + "日";

    CasePages.Answer check =
        pages.fill(
            pages.open(link, null, Language.JA),
            link,
            Map.of(field("answer", leg), "under_approval", field("until", leg), era),
            null);
    assertThat(check.status()).isEqualTo(200);
    assertThat(check.text()).contains("Check your answer", era);
    assertThat(leg(id, LegRole.GAP).state()).isEqualTo(LegState.ASKED);

    CasePages.Answer change = pages.fill(check, link, Map.of("step", "change"), null);
    assertThat(change.html().getElementById("f-" + field("until", leg)).val()).isEqualTo(era);
    pages.fill(check, link, Map.of("step", "confirm"), null);
    Leg promised = leg(id, LegRole.GAP);
    assertThat(promised.state()).isEqualTo(LegState.UNDER_APPROVAL);
    assertThat(promised.promisedOn()).contains(day);
  }

  @Test
  void onlyWhoseWaitSomebodyReadsIsAskedWhetherTheRingiMayBeTold() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    assertThat(
            pages
                .open(link(leg(id, LegRole.GAP), pair.japan()), null, Language.JA)
                .html()
                .select("input[type=checkbox]"))
        .isEmpty();
    cases.answer(id, LegRole.GAP, new Answer.Yes(), pair.japan());
    Leg leg = leg(id, LegRole.OFFER);
    String link = link(leg, pair.taiwan());
    LocalDate day = today().plusDays(20);
    String roc =
        "民國" + (day.getYear() - 1911) + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    CasePages.Answer check =
        pages.fill(
            pages.open(link, null, Language.ZH_HANT),
            link,
            Map.of(
                field("answer", leg),
                "under_approval",
                field("until", leg),
                roc,
                field("ringi", leg),
                "true"),
            null);
    assertThat(check.text()).contains("It may read that your ringi is circulating");
    pages.fill(check, link, Map.of("step", "confirm"), null);
    assertThat(leg(id, LegRole.OFFER).isRingiShown()).isTrue();
    assertThat(leg(id, LegRole.OFFER).promisedOn()).contains(day);
    assertThat(pages.open("/introductions/" + id, pair.japan(), Language.JA).text())
        .contains("稟議回付中");
  }

  @Test
  void whatIsMissingIsSaidAtTheFieldAndNothingTypedIsLost() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    Leg leg = leg(id, LegRole.GAP);
    String link = link(leg, pair.japan());
    String question = "あ".repeat(2001);

    CasePages.Answer page = pages.open(link, null, Language.EN);
    CasePages.Answer wrong =
        pages.fill(
            page,
            link,
            Map.of(field("answer", leg), "question", field("question", leg), question),
            null);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#error-summary a").attr("href"))
        .isEqualTo("#f-" + field("question", leg));
    assertThat(wrong.html().select("textarea#f-" + field("question", leg)).val())
        .isEqualTo(question);
    assertThat(
            pages
                .fill(page, link, Map.of(field("answer", leg), "no"), null)
                .html()
                .select("#error-summary a"))
        .hasSize(1);
    assertThat(
            pages
                .fill(
                    page,
                    link,
                    Map.of(field("answer", leg), "under_approval", field("until", leg), "12/1"),
                    null)
                .text())
        .contains("We could not read this date");

    pages.fill(
        page,
        link,
        Map.of(field("answer", leg), "question", field("question", leg), "い".repeat(2000)),
        null);
    assertThat(leg(id, LegRole.GAP).state()).isEqualTo(LegState.CLARIFY);
  }

  @Test
  void ofTwentyWhoSendTheSameLinkAtOnceOneCounts() throws Exception {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    Leg leg = leg(id, LegRole.GAP);
    String link = link(leg, pair.japan());
    CasePages.Answer page = pages.open(link, null, Language.EN);
    List<Callable<Integer>> twenty = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      twenty.add(() -> pages.fill(page, link, Map.of(field("answer", leg), "yes"), null).status());
    }
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
      for (Future<Integer> answer : threads.invokeAll(twenty)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).containsOnly(200, 404).containsOnlyOnce(200);
    assertThat(steps(id).stream().filter(step -> step.channel() == By.Channel.LINK)).hasSize(1);
    assertThat(leg(id, LegRole.OFFER).state()).isEqualTo(LegState.ASKED);

    CasePages.Answer used = pages.open(link, null, Language.EN);
    assertThat(used.status()).isEqualTo(404);
    assertThat(used.text()).contains("has been used or has expired", "Sign in");
    assertThat(pages.open("/answers/" + CANNOT_BE_KNOWN, null, Language.EN).text())
        .isEqualTo(used.text());
  }

  @Test
  void someAnswersLeaveTheOthersOpenUnderANewLink() {
    Viewer office = world.office();
    CaseApp.Pair one = cases.pair();
    CaseApp.Pair two = cases.rival(one);
    List<String> list = cases.asked(office, one, two);
    Leg first = leg(list.getFirst(), LegRole.GAP);
    Leg second = leg(list.get(1), LegRole.GAP);
    String link = link(first, one.japan());

    CasePages.Answer thanks =
        pages.fill(
            pages.open(link, null, Language.EN),
            link,
            Map.of(
                field("answer", first),
                "no",
                field("reason", first),
                "timing",
                field("note", first),
                "Next year"),
            null);
    assertThat(leg(list.getFirst(), LegRole.GAP).state()).isEqualTo(LegState.DECLINED);
    assertThat(leg(list.get(1), LegRole.GAP).state()).isEqualTo(LegState.ASKED);
    String again = thanks.html().select("a[href^=/answers/]").attr("href");
    CasePages.Answer rest = pages.open(again, null, Language.EN);
    assertThat(rest.html().select("section.ask__candidate fieldset legend")).hasSize(1);
    assertThat(rest.text()).contains("You passed this time");
    pages.fill(rest, again, Map.of(field("answer", second), "yes"), null);
    assertThat(leg(list.get(1), LegRole.GAP).state()).isEqualTo(LegState.YES);
  }

  @Test
  void whoIsOvertakenReadsHowItStandsNow() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    Viewer colleague = world.member(pair.gapCompany());
    Leg leg = leg(id, LegRole.GAP);
    String address = "/asks/" + ask(id);
    String link = link(leg, pair.japan());
    CasePages.Answer stale = pages.open(address, colleague);
    CasePages.Answer mail = pages.open(link, null, Language.EN);
    cases.answer(
        id, LegRole.GAP, new Answer.UnderApproval(today().plusDays(30), false), pair.japan());

    CasePages.Answer late =
        pages.fill(stale, address, Map.of(field("answer", leg), "yes"), colleague);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text())
        .contains("could not be counted", "You are deciding internally and promised an answer");
    assertThat(leg(id, LegRole.GAP).state()).isEqualTo(LegState.UNDER_APPROVAL);

    cases.answer(id, LegRole.GAP, new Answer.No(DeclineReason.TIMING, ""), pair.japan());
    CasePages.Answer byMail = pages.fill(mail, link, Map.of(field("answer", leg), "yes"), null);
    assertThat(byMail.status()).isEqualTo(200);
    assertThat(byMail.text()).contains("Your answer is not needed any more");
    assertThat(reads.find(id, office).state()).isEqualTo(CaseState.DECLINED);
  }

  @Test
  void aRequestThatWasRecalledIsNoError() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    cases.answer(id, LegRole.GAP, new Answer.Yes(), pair.japan());
    Leg leg = leg(id, LegRole.OFFER);
    String link = link(leg, pair.taiwan());
    CasePages.Answer page = pages.open(link, null, Language.EN);
    pages.submit(
        "/introductions/" + id + "/withdrawal",
        Map.of(
            "version",
            Long.toString(reads.find(id, office).version()),
            "reason",
            "need_gone",
            "note",
            ""),
        pair.japan());
    assertThat(reads.find(id, office).state()).isEqualTo(CaseState.WITHDRAWN);

    assertThat(pages.open(link, null, Language.EN).text()).contains("needs no answer any more");
    CasePages.Answer late = pages.fill(page, link, Map.of(field("answer", leg), "yes"), null);
    assertThat(late.status()).isEqualTo(200);
    assertThat(late.text()).contains("Your answer is not needed any more");
  }

  @Test
  void strangersFindNothingAndNobodyAnswersForAnotherCompany() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    CaseApp.Pair other = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    String otherId = cases.asked(office, other).getFirst();
    Leg leg = leg(id, LegRole.GAP);
    String address = "/asks/" + ask(id);

    CasePages.Answer missing = pages.open("/asks/AAAAAAAAAAAAAAAAAAAAAA", other.japan());
    for (Viewer stranger : List.of(other.japan(), pair.taiwan(), world.stranger())) {
      CasePages.Answer refused = pages.open(address, stranger);
      assertThat(refused.status()).isEqualTo(404);
      assertThat(refused.body()).isEqualTo(missing.body());
      assertThat(pages.submit(address, Map.of(field("answer", leg), "yes"), stranger).status())
          .isEqualTo(404);
    }
    String own = ask(otherId);
    Map<String, String> before = pages.database();
    assertThatThrownBy(
            () ->
                answering.signedIn(
                    own, Map.of(leg.publicId(), new Answer.Yes()), By.Channel.PAGE, other.japan()))
        .isInstanceOf(NotFoundException.class);
    CasePages.Answer smuggled =
        pages.submit(
            "/asks/" + own,
            Map.of(field("answer", leg), "yes", field("seen", leg), "asked"),
            other.japan());
    assertThat(smuggled.status()).isEqualTo(409);
    assertThat(pages.database()).isEqualTo(before);
  }

  @Test
  void theOfficeWritesDownACallForTheCompany() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    Leg leg = leg(id, LegRole.GAP);
    String address = "/asks/" + ask(id);
    CasePages.Answer page = pages.open(address, office);
    assertThat(page.text()).contains("what " + world.name(pair.gapCompany()) + " told you");
    assertThat(pages.fill(page, address, Map.of(field("answer", leg), "yes"), office).status())
        .isEqualTo(422);
    assertThat(
            pages
                .fill(
                    page, address, Map.of(field("answer", leg), "yes", "channel", "phone"), office)
                .status())
        .isEqualTo(303);
    assertThat(steps(id))
        .anySatisfy(
            step -> {
              assertThat(step.channel()).isEqualTo(By.Channel.PHONE);
              assertThat(step.office()).isTrue();
              assertThat(step.company()).isEqualTo(pair.gapCompany());
            });
    assertThat(pages.open("/introductions/" + id, pair.japan()).text())
        .contains("By phone, recorded by the office");
  }

  private String link(Leg leg, Viewer member) {
    return "/answers/"
        + tokens.issue(
            LinkTokens.Purpose.ANSWER_ASK,
            cases.askOf(leg) + "/a" + member.account().value(),
            Duration.ofDays(60));
  }

  private String ask(String id) {
    return ask(id, LegRole.GAP);
  }

  private String ask(String id, LegRole role) {
    return cases.askOf(leg(id, role));
  }

  private Leg leg(String id, LegRole role) {
    return reads.find(id, world.office()).leg(role);
  }

  private List<CaseReads.StepRow> steps(String id) {
    return reads.steps(reads.find(id, world.office()));
  }

  private static String field(String name, Leg leg) {
    return name + "-" + leg.publicId();
  }

  private LocalDate today() {
    return jdbc.sql("select max(asked_at)::date from introduction_ask")
        .query(LocalDate.class)
        .single();
  }

  private static String wide(int number) {
    return Integer.toString(number)
        .chars()
        .mapToObj(c -> Character.toString(c - '0' + '０'))
        .reduce("", String::concat);
  }
}
