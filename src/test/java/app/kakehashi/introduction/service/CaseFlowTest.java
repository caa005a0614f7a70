package app.kakehashi.introduction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.MovableClock;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.LegState;
import app.kakehashi.introduction.domain.Move;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.introduction.domain.NextTask;
import app.kakehashi.shared.NotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases from the list to the mutual yes, on the real database. */
@CaseApp
class CaseFlowTest {
  private final CaseApp.Cases cases;
  private final GapApp.World world;
  private final CaseReads reads;
  private final Curating curating;
  private final CaseClockwork clockwork;
  private final MovableClock clock;
  private final JdbcClient jdbc;

  CaseFlowTest(
      CaseApp.Cases cases,
      GapApp.World world,
      CaseReads reads,
      Curating curating,
      CaseClockwork clockwork,
      MovableClock clock,
      JdbcClient jdbc) {
    this.cases = cases;
    this.world = world;
    this.reads = reads;
    this.curating = curating;
    this.clockwork = clockwork;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @Test
  void theSecondCompanyIsAskedAtOnceAfterTheFirstYes() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    assertThatThrownBy(() -> reads.find(id, pair.taiwan())).isInstanceOf(NotFoundException.class);

    cases.answer(id, LegRole.GAP, new Answer.Yes(), pair.japan());
    Introduction asking = reads.find(id, pair.taiwan());
    assertThat(asking.leg(LegRole.OFFER).state()).isEqualTo(LegState.ASKED);

    cases.answer(id, LegRole.OFFER, new Answer.Yes(), pair.taiwan());
    Introduction mutual = reads.find(id, office);
    assertThat(mutual.state()).isEqualTo(CaseState.MUTUAL_YES);
    assertThat(mutual.next().orElseThrow().task()).isEqualTo(NextTask.INTRODUCE);
    assertThat(reads.steps(mutual))
        .extracting(CaseReads.StepRow::move)
        .containsExactly(
            Move.SHORTLIST,
            Move.TAKE,
            Move.ASK_FIRST,
            Move.SAY_YES,
            Move.ASK_ONWARD,
            Move.SAY_YES,
            Move.AGREE_TO_MEET);
  }

  @Test
  void oneListIsOneMailAndBlocksTheNextUntilEveryChoiceIsMade() {
    Viewer office = world.office();
    CaseApp.Pair one = cases.pair();
    CaseApp.Pair two = cases.rival(one);
    List<String> list = cases.asked(office, one, two);
    assertThat(told(list.getFirst(), "ask_list") + told(list.get(1), "ask_list")).isEqualTo(1);

    CaseApp.Pair three = cases.rival(one);
    String next = cases.shortlisted(office, three).getFirst();
    assertThatThrownBy(() -> curating.send(List.of(cases.prepared(next, office)), office))
        .isInstanceOfSatisfying(
            MoveRefused.class,
            refused -> assertThat(refused.missing()).containsExactly(Guard.LAST_LIST_ANSWERED));

    cases.answer(list.getFirst(), LegRole.GAP, new Answer.Yes(), one.japan());
    cases.answer(
        list.get(1),
        LegRole.GAP,
        new Answer.No(DeclineReason.PRICE_OR_VOLUME, "too many"),
        one.japan());
    curating.send(List.of(cases.prepared(next, office)), office);
    assertThat(reads.find(next, office).state()).isEqualTo(CaseState.ASKING);
  }

  @Test
  void nobodyIsAskedWithoutWordsInTheReadersLanguage() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.shortlisted(office, pair).getFirst();
    Curating.Preparation whole = cases.prepared(id, office);
    Curating.Preparation wordless =
        new Curating.Preparation(id, Map.of(), whole.settled(), "Called", true);

    assertThatThrownBy(() -> curating.send(List.of(wordless), office))
        .isInstanceOfSatisfying(
            MoveRefused.class,
            refused -> assertThat(refused.missing()).containsExactly(Guard.WORDS));
    assertThat(reads.find(id, office).state()).isEqualTo(CaseState.SCREENING);
  }

  @Test
  void silenceIsRemindedReportedAndThenFreesThePlace() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    for (int day = 0; day < 40; day++) {
      clock.advance(Duration.ofDays(1));
      clockwork.run();
      clockwork.run();
    }
    Introduction expired = reads.find(id, office);
    assertThat(expired.state()).isEqualTo(CaseState.EXPIRED);
    assertThat(reads.steps(expired))
        .extracting(CaseReads.StepRow::move)
        .containsExactly(
            Move.SHORTLIST,
            Move.TAKE,
            Move.ASK_FIRST,
            Move.REMIND_LEG,
            Move.ALERT_OFFICE,
            Move.RUN_OUT);
    assertThat(told(id, "ask_reminder")).isEqualTo(1);
    assertThat(told(id, "slot_free")).isEqualTo(1);
  }

  @Test
  void stepsAreOnlyEverAddedTo() {
    Viewer office = world.office();
    cases.shortlisted(office, cases.pair());
    assertThatThrownBy(() -> jdbc.sql("update introduction_step set note = 'changed'").update())
        .hasMessageContaining("only ever added to");
  }

  private long told(String id, String template) {
    return jdbc.sql(
            """
            select count(*) from introduction_told t join introduction i on i.id = t.introduction_id
            where i.public_id = :id and t.template = :template
            """)
        .param("id", id)
        .param("template", template)
        .query(Long.class)
        .single();
  }
}
