package app.kakehashi.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.Preset;
import app.kakehashi.matching.domain.OfferProfile;
import app.kakehashi.matching.service.MatchingData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Needs and offers in words that nothing was tuned to, each right answer beside near misses and all
 * offers of the demonstration. The floors lie well below what was measured: they tell of a broken
 * reader, not of a changed weight.
 */
class HeldOutTest {

  private static final Path FOLDERS = Path.of("src/test/resources/matching");

  private final MatchingData data = MatchingData.load();

  private Metrics measure(String folder) throws IOException {
    EvaluationFolder judged = EvaluationFolder.read(FOLDERS.resolve(folder), data);
    List<OfferProfile> offers = new ArrayList<>(judged.offers());
    offers.addAll(DemoOffers.read());
    return Evaluation.run(
            new EvaluationFolder(judged.gaps(), offers, judged.grades()),
            data,
            data.model(),
            Evaluation.Direction.GAP,
            Preset.DEFAULT)
        .overall();
  }

  @Test
  void the_right_offer_stands_high_among_near_misses() throws IOException {
    Metrics metrics = measure("heldout");
    assertThat(metrics.reciprocalRank().mean()).isGreaterThanOrEqualTo(.75);
    assertThat(metrics.recall().get(1).mean()).isGreaterThanOrEqualTo(.9);
    assertThat(metrics.inversions().mean()).isLessThanOrEqualTo(.30);
  }

  @Test
  void so_it_does_in_a_second_set_written_after_the_first_was_mended() throws IOException {
    Metrics metrics = measure("unseen");
    assertThat(metrics.reciprocalRank().mean()).isGreaterThanOrEqualTo(.80);
    assertThat(metrics.inversions().mean()).isLessThanOrEqualTo(.25);
  }
}
