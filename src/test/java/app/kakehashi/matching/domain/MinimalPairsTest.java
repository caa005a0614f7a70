package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * One fact changed, and the order is known: the office sees on the first day whether a list takes
 * it into account. At least 97 of 100 must be right; each wrong one is named.
 */
class MinimalPairsTest {

  private static final double RIGHT = .97;

  /** Better first, worse second in one catalogue; what is blocked stands below all. */
  private static boolean ordered(Ranking ranking, Function<PairScore, String> id) {
    List<String> order = ranking.entries().stream().map(entry -> id.apply(entry.score())).toList();
    int better = order.indexOf("better");
    int worse = order.indexOf("worse");
    boolean tied =
        worse >= 0
            && better >= 0
            && ranking.entries().get(better).score().joint()
                == ranking.entries().get(worse).score().joint();
    return better >= 0 && !tied && (worse < 0 || better < worse);
  }

  private static void assertRight(List<MinimalPair> all, List<MinimalPair> wrong) {
    assertThat(1 - wrong.size() / (double) all.size())
        .as("ordered wrong: %s", wrong)
        .isGreaterThanOrEqualTo(RIGHT);
  }

  @Test
  void the_better_of_two_offers_that_differ_in_one_fact_stands_first() {
    List<MinimalPair> all = MinimalPair.read("offers.tsv");
    assertThat(all).hasSizeGreaterThanOrEqualTo(60);
    assertRight(
        all,
        all.stream()
            .filter(
                pair ->
                    !ordered(
                        Mother.catalogue(
                                MinimalPair.gap("gap", pair.counterpart()),
                                MinimalPair.offer("better", pair.better()),
                                MinimalPair.offer("worse", pair.worse()),
                                Mother.cakeOffer().build())
                            .offersFor("gap", RankingRequest.top(10)),
                        PairScore::offerId))
            .toList());
  }

  @Test
  void so_does_the_better_of_two_gaps() {
    List<MinimalPair> all = MinimalPair.read("gaps.tsv");
    assertRight(
        all,
        all.stream()
            .filter(
                pair ->
                    !ordered(
                        Mother.catalogue(
                                List.of(
                                    MinimalPair.gap("better", pair.better()),
                                    MinimalPair.gap("worse", pair.worse())),
                                List.of(
                                    MinimalPair.offer("offer", pair.counterpart()),
                                    Mother.cakeOffer().build()))
                            .gapsFor("offer", RankingRequest.top(10)),
                        PairScore::gapId))
            .toList());
  }
}
