package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the words of two texts weigh that both have in common. */
class TermWeightsTest {
  private static final TermWeights ASKED = weights(Map.of(1, 2.0, 3, 1.0, 7, 0.5, 8, 1.0));
  private static final TermWeights OFFERED = weights(Map.of(0, 5.0, 3, 4.0, 7, 16.0, 9, 1.0));

  private static TermWeights weights(Map<Integer, Double> weights) {
    TreeMap<Integer, double[]> entries = new TreeMap<>();
    weights.forEach((term, weight) -> entries.put(term, new double[] {weight}));
    return TermWeights.of(entries, (term, collected) -> collected[0]);
  }

  @Test
  void only_what_stands_in_both_counts() {
    assertThat(ASKED.dot(OFFERED)).as("1 · 4 + 0.5 · 16").isCloseTo(12, within(1e-12));
    assertThat(OFFERED.dot(ASKED)).isCloseTo(12, within(1e-12));
    assertThat(ASKED.dot(weights(Map.of(2, 9.0, 10, 9.0)))).isZero();
    assertThat(ASKED.dot(TermWeights.none())).isZero();
    assertThat(TermWeights.none().dot(ASKED)).isZero();
    assertThat(weights(Map.of(8, 3.0)).dot(ASKED)).as("the last of the longer").isEqualTo(3);
    assertThat(ASKED.dot(weights(Map.of(8, 3.0)))).isEqualTo(3);
  }

  @Test
  void what_weighs_most_in_common_is_first() {
    assertThat(ASKED.commonTerms(OFFERED)).as("8 before 4").containsExactly(7, 3);
    assertThat(OFFERED.commonTerms(ASKED)).containsExactly(7, 3);
    assertThat(ASKED.largestProduct(OFFERED)).isEqualTo(8);
    assertThat(OFFERED.largestProduct(ASKED)).isEqualTo(8);
  }

  @Test
  void also_the_first_and_the_last_word_may_be_in_common() {
    TermWeights ends = weights(Map.of(1, 1.0, 8, 4.0));
    assertThat(ASKED.commonTerms(ends)).containsExactly(8, 1);
    assertThat(ends.commonTerms(ASKED)).containsExactly(8, 1);
    assertThat(ASKED.largestProduct(ends)).isEqualTo(4);
    assertThat(ends.largestProduct(ASKED)).isEqualTo(4);
  }

  @Test
  void nothing_in_common_weighs_nothing() {
    TermWeights others = weights(Map.of(2, 3.0, 6, 3.0, 20, 3.0));
    assertThat(ASKED.commonTerms(others)).isEmpty();
    assertThat(ASKED.largestProduct(others)).isZero();
    assertThat(others.largestProduct(ASKED)).isZero();
    assertThat(TermWeights.none().largestProduct(ASKED)).isZero();
  }

  @Test
  void every_word_is_found_again_and_no_other() {
    TreeMap<Integer, double[]> entries = new TreeMap<>();
    IntStream.range(0, 3_000).forEach(i -> entries.put(3 * i, new double[] {i + 1}));
    TermWeights.Lookup lookup = TermWeights.of(entries, (term, weight) -> weight[0]).lookup();
    for (int i = 0; i < 3_000; i++) {
      assertThat(lookup.weight(3 * i)).isEqualTo(i + 1);
      assertThat(lookup.weight(3 * i + 1)).isZero();
    }
    assertThat(TermWeights.none().lookup().weight(0)).isZero();
    TermWeights one = weights(Map.of(0, 2.0));
    assertThat(one.lookup().weight(0)).isEqualTo(2);
    assertThat(one.lookup()).as("made once").isSameAs(one.lookup());
  }

  @Test
  void it_holds_its_words_in_order_with_their_weights() {
    assertThat(ASKED.size()).isEqualTo(4);
    assertThat(IntStream.range(0, 4).map(ASKED::term)).containsExactly(1, 3, 7, 8);
    assertThat(IntStream.range(0, 4).mapToDouble(ASKED::weight).toArray())
        .containsExactly(2, 1, .5, 1);
    assertThat(weights(Map.of())).isSameAs(TermWeights.none());
  }

  @Test
  void the_same_words_of_the_same_weights_are_the_same() {
    TermWeights same = weights(Map.of(1, 2.0, 3, 1.0, 7, 0.5, 8, 1.0));
    assertThat(same).isEqualTo(ASKED).hasSameHashCodeAs(ASKED);
    assertThat(weights(Map.of(1, 2.0, 3, 1.0, 7, 0.6, 8, 1.0))).isNotEqualTo(ASKED);
    assertThat(weights(Map.of(1, 2.0, 3, 1.0, 6, 0.5, 8, 1.0))).isNotEqualTo(ASKED);
    assertThat(OFFERED).isNotEqualTo(ASKED).doesNotHaveSameHashCodeAs(ASKED);
  }
}
