package app.kakehashi.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.Preset;
import app.kakehashi.matching.service.MatchingData;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rankings stay as good as they were, where the relevance benchmark lies beside the project. */
@Tag("shared")
class BenchmarkTest {

  private static final MatchingData data = MatchingData.load();
  private static EvaluationFolder folder =
      new EvaluationFolder(java.util.List.of(), java.util.List.of(), java.util.Map.of());

  @BeforeAll
  static void read() throws IOException {
    folder =
        EvaluationFolder.read(
            Path.of(System.getProperty("kakehashi.shared", "../shared"), "eval"), data);
  }

  @Test
  void theRightOfferStandsFirstForNearlyEveryGap() {
    Metrics metrics =
        Evaluation.run(folder, data, data.model(), Evaluation.Direction.GAP, Preset.DEFAULT)
            .overall();
    assertThat(metrics.reciprocalRank().mean()).isGreaterThanOrEqualTo(.90);
    assertThat(metrics.recall().get(2).mean()).isGreaterThanOrEqualTo(.95);
    assertThat(metrics.recall().get(3).mean()).isGreaterThanOrEqualTo(.97);
    assertThat(metrics.inversions().mean()).isLessThanOrEqualTo(.10);
  }

  @Test
  void theRightGapStandsFirstForNearlyEveryOffer() {
    assertThat(
            Evaluation.run(folder, data, data.model(), Evaluation.Direction.OFFER, Preset.DEFAULT)
                .overall()
                .reciprocalRank()
                .mean())
        .isGreaterThanOrEqualTo(.90);
  }
}
