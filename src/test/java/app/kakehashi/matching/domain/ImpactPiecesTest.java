package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An index of more entries than are sorted at a time is built in pieces. */
class ImpactPiecesTest {

  private static final int WORDS = 1_030;
  private static final int EVERYTHING = Integer.MAX_VALUE;
  private static final DrawnWords DRAWN = new DrawnWords(WORDS, 3);

  /** Every offer has every word but for some of the last; 20.6 million entries. */
  private static final int OFFERS = 20_000;

  private static OfferDocument offer(int kind) {
    return DRAWN.offer(
        1,
        IntStream.range(0, WORDS)
            .filter(word -> word < WORDS - 60 || (word + kind) % 7 > 0)
            .mapToLong(word -> DRAWN.entry(word, kind))
            .toArray());
  }

  @Test
  void words_of_every_piece_are_added_up() {
    OfferDocument[] kinds =
        IntStream.range(0, 7).mapToObj(ImpactPiecesTest::offer).toArray(OfferDocument[]::new);
    OfferDocument[] offers = new OfferDocument[OFFERS];
    Arrays.setAll(offers, i -> kinds[i % 7]);
    ImpactIndex index = new ImpactIndex(offers, DRAWN.size());
    ImpactSums sums = new ImpactSums(0, OFFERS);
    // the first piece ends near the thousandth word
    for (int word : new int[] {0, 1, 500, 975, 998, 999, 1_000, 1_001, 1_015, WORDS - 1}) {
      double[] asked = new double[WORDS];
      asked[word] = 1;
      TermWeights gap = DRAWN.asking(asked);
      List<Integer> having =
          IntStream.range(0, 7).filter(kind -> kinds[kind].terms().dot(gap) > 0).boxed().toList();
      index.addUp(gap, EVERYTHING, sums);
      assertThat(IntStream.range(0, OFFERS).filter(offer -> sums.inSteps(offer) > 0).toArray())
          .containsExactly(
              IntStream.range(0, OFFERS).filter(offer -> having.contains(offer % 7)).toArray());
      assertThat(having).hasSize(word < WORDS - 60 ? 7 : 6);
      sums.clear();
    }
  }
}
