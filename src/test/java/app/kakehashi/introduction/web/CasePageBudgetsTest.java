package app.kakehashi.introduction.web;

import app.kakehashi.HttpBrowser;
import app.kakehashi.MovableClock;
import app.kakehashi.StatementCount;
import app.kakehashi.TestDatabase;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.Interpreter;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.introduction.service.Meetings;
import app.kakehashi.introduction.service.OpenedCases;
import app.kakehashi.matching.MatchApp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;

/** The pages of a case that is under way, as the browsers of its people ask for them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Import({
  TestDatabase.class,
  StatementCount.class,
  GapApp.Setting.class,
  MatchApp.Matching.class,
  CaseApp.Introductions.class,
  OpenedCases.class
})
class CasePageBudgetsTest {
  private static final int MOST_STATEMENTS = 8;
  private static final int MOST_BYTES = 100_000;
  private static final String PASSWORD = "correct horse 電池 staple";

  private final GapApp.World world;
  private final OpenedCases cases;
  private final CaseReads reads;
  private final Meetings meetings;
  private final MovableClock clock;
  private final int port;

  CasePageBudgetsTest(
      GapApp.World world,
      OpenedCases cases,
      CaseReads reads,
      Meetings meetings,
      MovableClock clock,
      @LocalServerPort int port) {
    this.world = world;
    this.cases = cases;
    this.reads = reads;
    this.meetings = meetings;
    this.clock = clock;
    this.port = port;
  }

  /** A page, who reads it and the most statements it may send. */
  private record Page(Viewer reader, String path, int most) {}

  @Test
  void the_pages_of_a_case_keep_to_their_budgets() throws Exception {
    OpenedCases.Case asked = cases.asked();
    OpenedCases.Case open = cases.opened();
    String around = "/introductions/" + open.id();
    SoftAssertions softly = new SoftAssertions();
    for (Page page :
        List.of(
            // these show six parts, each with tables of its own; the figures are what was measured
            new Page(open.office(), "/desk" + around, 38),
            new Page(asked.office(), "/desk/introductions/" + asked.id(), 28),
            new Page(open.buyer(), around, 24),
            new Page(asked.maker(), "/introductions/" + asked.id(), 10),
            new Page(asked.maker(), "/asks/" + ask(asked), 12),
            // notes what was read, and who cannot be reached by it
            new Page(open.office(), around + "/messages", 13),
            new Page(open.buyer(), around + "/messages", 11),
            // proposes every section from profiles, words and attached files
            new Page(open.office(), around + "/ringi", 16),
            new Page(open.buyer(), around + "/ringi", 16),
            // keeps that cards were seen
            new Page(open.office(), around + "/contacts", 15),
            new Page(open.buyer(), around + "/contacts", 12),
            new Page(open.office(), around + "/meetings", MOST_STATEMENTS),
            new Page(open.office(), around + "/meetings/new", MOST_STATEMENTS),
            new Page(open.buyer(), around + "/meetings", MOST_STATEMENTS),
            new Page(open.office(), around + "/settlements/terms", MOST_STATEMENTS),
            new Page(open.buyer(), around + "/settlements/terms", MOST_STATEMENTS))) {
      measure(page, softly);
    }
    softly.assertAll();
  }

  @Test
  void more_meetings_take_no_more_statements() throws Exception {
    OpenedCases.Case open = cases.opened();
    Page page =
        new Page(open.buyer(), "/introductions/" + open.id() + "/meetings", MOST_STATEMENTS);
    SoftAssertions softly = new SoftAssertions();
    propose(open, 1);
    int one = measure(page, softly);
    propose(open, 2);
    propose(open, 3);
    softly.assertThat(measure(page, softly)).isEqualTo(one);
    softly.assertAll();
  }

  private void propose(OpenedCases.Case open, int days) {
    meetings.propose(
        open.id(),
        cases.find(open).version(),
        new Meetings.Plan(
            clock.instant().plus(Duration.ofDays(days)),
            60,
            "Kumamoto",
            "",
            "First look",
            Interpreter.OFFICE),
        open.office());
  }

  private String ask(OpenedCases.Case made) {
    return reads.own(made.maker(), 0, 10).stream()
        .filter(row -> row.row().publicId().equals(made.id()))
        .map(CaseReads.OwnRow::ask)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private int measure(Page page, SoftAssertions softly) throws Exception {
    HttpBrowser browser = new HttpBrowser(port, "ja");
    browser.signIn(world.account(page.reader()).email(), PASSWORD);
    browser.get(page.path());
    HttpBrowser.Page[] seen = new HttpBrowser.Page[1];
    int sent = StatementCount.of(() -> seen[0] = browser.get(page.path()));
    HttpBrowser.Page shown = Objects.requireNonNull(seen[0]);
    softly.assertThat(shown.status()).as(page.path()).isEqualTo(200);
    softly.assertThat(sent).as("statements of %s", page).isLessThanOrEqualTo(page.most());
    softly
        .assertThat(shown.body().getBytes(StandardCharsets.UTF_8).length)
        .as("bytes of " + page.path())
        .isLessThan(MOST_BYTES);
    return sent;
  }
}
