package app.kakehashi.introduction.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.gap.Gaps;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.matching.DecidingSide;
import app.kakehashi.matching.PairOutcome;
import app.kakehashi.matching.PairOutcomes;
import app.kakehashi.matching.service.LearningData;
import app.kakehashi.matching.service.LearningRow;
import app.kakehashi.offer.Offers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far a case came is told to whoever learns from it. */
@CaseApp
class CaseOutcomesTest {
  private final CaseApp.Cases cases;
  private final GapApp.World world;
  private final PairOutcomes outcomes;
  private final LearningData learning;
  private final Gaps gaps;
  private final Offers offers;

  CaseOutcomesTest(
      CaseApp.Cases cases,
      GapApp.World world,
      PairOutcomes outcomes,
      LearningData learning,
      Gaps gaps,
      Offers offers) {
    this.cases = cases;
    this.world = world;
    this.outcomes = outcomes;
    this.learning = learning;
    this.gaps = gaps;
    this.offers = offers;
  }

  @Test
  void a_case_is_accepted_then_agreed_by_both_and_a_no_says_whose_it_is_and_why() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    CaseApp.Pair rival = cases.rival(pair);
    List<String> list = cases.asked(office, pair, rival);
    assertThat(outcome(pair, office).grade()).isEqualTo(1);
    assertThat(outcome(pair, office).gapSaidYes()).isNull();

    cases.answer(list.get(0), LegRole.GAP, new Answer.Yes(), pair.japan());
    cases.answer(
        list.get(1),
        LegRole.GAP,
        new Answer.No(DeclineReason.NO_CAPACITY, "TOP-SECRET"),
        pair.japan());
    cases.answer(list.get(0), LegRole.OFFER, new Answer.Yes(), pair.taiwan());

    PairOutcome yes = outcome(pair, office);
    assertThat(yes.grade()).isEqualTo(2);
    assertThat(yes.gapSaidYes()).isTrue();
    assertThat(yes.offerSaidYes()).isTrue();
    assertThat(yes.reason()).isNull();
    assertThat(yes.japan()).isNotNull();
    PairOutcome no = outcome(rival, office);
    assertThat(no.grade()).isZero();
    assertThat(no.decidedBy()).isEqualTo(DecidingSide.GAP);
    assertThat(no.reason()).isEqualTo("no_capacity");
    assertThat(no.gapSaidYes()).isFalse();

    List<LearningRow> rows =
        learning.decisions(office).stream()
            .filter(row -> row.gap().equals(pair.gap()))
            .filter(row -> row.decision().equals("introduction"))
            .toList();
    assertThat(rows).extracting(LearningRow::grade).containsExactlyInAnyOrder(0, 2);
    assertThat(rows)
        .filteredOn(row -> row.grade() == 0)
        .allMatch(row -> !row.aboutFit() && row.facts() != null && row.modelVersion() != null);
    assertThat(rows.toString()).doesNotContain("TOP-SECRET");
  }

  private PairOutcome outcome(CaseApp.Pair pair, Viewer office) {
    long gap = gaps.find(pair.gap(), office).orElseThrow();
    long offer = offers.find(pair.offer(), office).orElseThrow();
    return outcomes.newest(1000).stream()
        .filter(one -> one.gapId() == gap && one.offerId() == offer)
        .findFirst()
        .orElseThrow();
  }
}
