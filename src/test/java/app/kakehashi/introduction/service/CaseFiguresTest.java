package app.kakehashi.introduction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import app.kakehashi.MovableClock;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

/** The figures count what happened in their period, and nothing else; alone in its database. */
@CaseApp
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class CaseFiguresTest {
  private final CaseApp.Cases cases;
  private final GapApp.World world;
  private final CaseFigures figures;
  private final CaseClockwork clockwork;
  private final MovableClock clock;

  CaseFiguresTest(
      CaseApp.Cases cases,
      GapApp.World world,
      CaseFigures figures,
      CaseClockwork clockwork,
      MovableClock clock) {
    this.cases = cases;
    this.world = world;
    this.figures = figures;
    this.clockwork = clockwork;
    this.clock = clock;
  }

  @Test
  void requests_answers_and_endings_are_counted_by_side_and_reason() {
    Viewer office = world.office();
    Instant begun = clock.instant();
    CaseApp.Pair pair = cases.pair();
    List<String> list = cases.asked(office, pair, cases.rival(pair), cases.rival(pair));
    clock.advance(Duration.ofDays(2));
    cases.answer(list.get(0), LegRole.GAP, new Answer.Yes(), pair.japan());
    clock.advance(Duration.ofDays(2));
    cases.answer(
        list.get(1), LegRole.GAP, new Answer.No(DeclineReason.CONFLICT, "secret"), pair.japan());
    clock.advance(Duration.ofDays(1));
    cases.answer(list.get(0), LegRole.OFFER, new Answer.Yes(), pair.taiwan());
    clock.advance(Duration.ofDays(40));
    clockwork.run();
    Instant end = clock.instant().plusSeconds(1);

    CaseFigures.Figures found = figures.of(new CaseFigures.Period(begun, end, null), office);
    CaseFigures.Asked japan = found.asked().getFirst();
    assertThat(japan.role()).isEqualTo(LegRole.GAP);
    assertThat(japan.country()).isEqualTo("JP");
    assertThat(List.of(japan.asked(), japan.yes(), japan.no(), japan.noAnswer(), japan.waiting()))
        .containsExactly(3, 1, 1, 1, 0);
    assertThat(japan.medianDays()).isCloseTo(3, offset(0.01));
    assertThat(japan.ninetiethDays()).isCloseTo(3.8, offset(0.01));
    assertThat(japan.yesRate()).isCloseTo(1 / 3.0, offset(1e-9));
    CaseFigures.Asked taiwan = found.asked().getLast();
    assertThat(taiwan.role()).isEqualTo(LegRole.OFFER);
    assertThat(List.of(taiwan.asked(), taiwan.yes())).containsExactly(1, 1);
    assertThat(taiwan.medianDays()).isCloseTo(3, offset(0.01));

    assertThat(found.reached()).isEqualTo(new CaseFigures.Reached(3, 1, 0, 0, 0, 0, 0, 0));
    assertThat(found.ended())
        .containsExactlyInAnyOrder(
            new CaseFigures.Ended(CaseState.ASKING, CaseState.DECLINED, "conflict", 1),
            new CaseFigures.Ended(CaseState.ASKING, CaseState.EXPIRED, null, 1));
    assertThat(figures.of(new CaseFigures.Period(begun, end, "TW"), office).asked()).isEmpty();
    assertThat(figures.of(new CaseFigures.Period(end, end, null), office).ended()).isEmpty();
    assertThatThrownBy(() -> figures.of(new CaseFigures.Period(begun, end, null), pair.japan()))
        .isInstanceOf(NotFoundException.class);
  }
}
