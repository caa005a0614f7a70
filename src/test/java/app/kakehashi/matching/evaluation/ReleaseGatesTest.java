package app.kakehashi.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kakehashi.matching.Preset;
import app.kakehashi.matching.service.MatchingData;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a release must not lose against the one before it, on the sets of the repository. A change
 * that is meant is taken over by running this class with {@code -Dkakehashi.renew-release=true} and
 * reading the difference of the files ({@code docs/matching-quality.md}).
 */
class ReleaseGatesTest {

  private static final MatchingData data = MatchingData.load();
  private static int offers;
  private static Release now = new Release("", List.of(), Map.of(), Map.of());
  private static Release before = now;

  @BeforeAll
  static void rank() throws IOException {
    EvaluationFolder folder = HeldOut.of(data, HeldOut.SETS);
    offers = folder.offers().size();
    now =
        Release.of(
            folder,
            data.model().version(),
            Evaluation.run(folder, data, data.model(), Evaluation.Direction.GAP, Preset.DEFAULT));
    if (Boolean.getBoolean("kakehashi.renew-release")) {
      now.write();
    }
    before = Release.read();
  }

  private static void assertNotLost(ToDoubleFunction<Metrics.Case> figure) {
    Metrics.Figure change = CaseFile.change(now.cases(), before.cases(), figure);
    assertThat(change.mean()).isGreaterThanOrEqualTo(-.01);
    assertThat(change.low()).isGreaterThan(-.02);
  }

  @Test
  void right_answers_stand_as_high_as_they_did() {
    assertThat(now.cases()).hasSizeGreaterThanOrEqualTo(60);
    assertNotLost(Metrics.Case::reciprocalRank);
    assertNotLost(Metrics.Case::ndcg);
  }

  @Test
  void exposure_is_spread_as_evenly_over_as_many_offers() {
    assertThat(now.gini(offers)).isLessThanOrEqualTo(before.gini(offers) + .03);
    assertThat(now.coverage(offers)).isGreaterThanOrEqualTo(before.coverage(offers) - .02);
  }

  @Test
  void the_scores_of_the_golden_pairs_move_by_a_point_at_most() {
    assertThat(before.scores()).hasSize(50);
    before
        .scores()
        .forEach(
            (pair, score) ->
                assertThat(now.scores().getOrDefault(pair, 0.0))
                    .as(pair)
                    .isCloseTo(score, within(1.0)));
  }

  @Test
  void lists_keep_their_order_while_the_model_does() {
    double least = now.model().equals(before.model()) ? .9 : -1;
    now.lists()
        .forEach(
            (gap, list) ->
                assertThat(Release.tau(list, before.lists().getOrDefault(gap, List.of())))
                    .as(gap)
                    .isGreaterThanOrEqualTo(least));
  }

  @Test
  void the_measures_are_what_they_are_called() {
    Release even =
        new Release("", List.of(), Map.of("a", List.of("x"), "b", List.of("y")), Map.of());
    assertThat(even.gini(2)).isCloseTo(0, within(1e-12));
    assertThat(even.gini(4)).isCloseTo(.5, within(1e-12));
    assertThat(even.coverage(4)).isEqualTo(.5);
    assertThat(Release.tau(List.of("a", "b", "c"), List.of("a", "b", "c"))).isEqualTo(1);
    assertThat(Release.tau(List.of("c", "b", "a"), List.of("a", "b", "c", "d"))).isEqualTo(-1);
  }
}
