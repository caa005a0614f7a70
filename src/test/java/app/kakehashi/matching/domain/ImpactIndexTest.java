package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the index adds up, against adding up offer by offer what it keeps of them. */
class ImpactIndexTest {

  private static final int EVERYTHING = Integer.MAX_VALUE;
  private static final int WORDS = 24;
  private static final DrawnWords DRAWN = new DrawnWords(WORDS, 9);

  /** Offers with the impacts of their words. */
  private record Offers(OfferDocument[] documents, List<Map<Integer, Double>> impacts) {

    /** The first words are in many offers, the last in few. */
    static Offers drawn(int count, long seed) {
      Random random = new Random(seed);
      OfferDocument[] documents = new OfferDocument[count];
      for (int i = 0; i < count; i++) {
        documents[i] =
            DRAWN.offer(
                .5 + random.nextInt(4),
                IntStream.range(0, WORDS)
                    .filter(word -> random.nextDouble() < Math.pow(.6, word + 1))
                    .mapToLong(word -> DRAWN.entry(word, random.nextInt(9)))
                    .toArray());
      }
      return of(documents);
    }

    static Offers of(OfferDocument[] documents) {
      List<Map<Integer, Double>> impacts = new ArrayList<>();
      for (OfferDocument document : documents) {
        Map<Integer, Double> words = new HashMap<>();
        document.terms().forEach(words::put);
        impacts.add(words);
      }
      return new Offers(documents, impacts);
    }

    ImpactIndex index() {
      return new ImpactIndex(documents, DRAWN.size());
    }

    ImpactSums sums() {
      return new ImpactSums(0, documents.length);
    }
  }

  /** Offers to which a word adds about the same. */
  private record Alike(float adds, List<Integer> offers) {
    double worth() {
      return adds / Math.sqrt(offers.size());
    }
  }

  private static List<Alike> alike(Offers offers, int term, double weight) {
    List<Map.Entry<Integer, Double>> having = new ArrayList<>();
    for (int i = 0; i < offers.impacts().size(); i++) {
      Double impact = offers.impacts().get(i).get(term);
      if (impact != null) {
        having.add(Map.entry(i, impact));
      }
    }
    float largest = (float) having.stream().mapToDouble(Map.Entry::getValue).max().orElse(0);
    Map<Integer, List<Integer>> levels = new HashMap<>();
    having.forEach(
        one -> {
          int level = having.size() < 16 ? 6 : Math.min(5, (int) (one.getValue() / largest * 6));
          levels.computeIfAbsent(level, _ -> new ArrayList<>()).add(one.getKey());
        });
    return levels.entrySet().stream()
        .sorted(Map.Entry.<Integer, List<Integer>>comparingByKey().reversed())
        .map(
            level -> {
              float share = level.getKey() == 6 ? .8f : (level.getKey() + .5f) / 6;
              return new Alike((float) weight * share * largest, level.getValue());
            })
        .toList();
  }

  /** The sums in steps after so many entries, the worthiest first. */
  private static int[] expected(Offers offers, TermWeights gap, int budget, ImpactSums begun) {
    List<Alike> all = new ArrayList<>();
    float most = 0;
    for (int k = 0; k < gap.size(); k++) {
      List<Alike> ofTerm = alike(offers, gap.term(k), gap.weight(k));
      all.addAll(ofTerm);
      most += (float) ofTerm.stream().mapToDouble(Alike::adds).max().orElse(0);
    }
    begun.begin(most);
    all.sort(Comparator.comparingDouble(alike -> -alike.worth()));
    int[] sums = new int[offers.documents().length];
    int left = budget;
    for (Alike alike : all) {
      if (left > 0) {
        alike.offers().forEach(offer -> sums[offer] += begun.steps(alike.adds()));
        left -= alike.offers().size();
      }
    }
    return sums;
  }

  private static int[] added(Offers offers, ImpactIndex index, TermWeights gap, int budget) {
    ImpactSums sums = offers.sums();
    index.addUp(gap, budget, sums);
    return IntStream.range(0, offers.documents().length).map(sums::inSteps).toArray();
  }

  private static TermWeights drawnGap(Random random) {
    return DRAWN.asking(random.doubles(WORDS).map(weight -> weight < .3 ? 0 : weight).toArray());
  }

  @Test
  void every_offer_gets_the_sum_of_what_its_words_add() {
    Random random = new Random(31);
    // one block and a few of two, three blocks to the last place, and one place more
    for (int count : new int[] {1, 17, 700, 16_383, 16_384, 16_385, 16_700}) {
      Offers offers = Offers.drawn(count, count);
      ImpactIndex index = offers.index();
      for (int round = 0; round < 5; round++) {
        TermWeights gap = drawnGap(random);
        assertThat(added(offers, index, gap, EVERYTHING))
            .containsExactly(expected(offers, gap, EVERYTHING, offers.sums()));
      }
    }
  }

  @Test
  void the_worthiest_are_read_first_until_the_budget_is_used() {
    Random random = new Random(32);
    for (int count : new int[] {300, 17_000}) {
      Offers offers = Offers.drawn(count, count);
      ImpactIndex index = offers.index();
      for (int budget : new int[] {0, 1, 2, 16, 90, 300, count / 2, count, 2 * count}) {
        TermWeights gap = drawnGap(random);
        int[] added = added(offers, index, gap, budget);
        assertThat(added).containsExactly(expected(offers, gap, budget, offers.sums()));
      }
      assertThat(added(offers, index, drawnGap(random), 0)).containsOnly(0);
    }
  }

  @Test
  void a_sum_is_about_what_the_words_weigh() {
    Offers offers = Offers.drawn(2_000, 33);
    ImpactIndex index = offers.index();
    Random random = new Random(34);
    double[] weights = new double[WORDS];
    for (int word = 0; word < 8; word++) {
      weights[word] = .1 + random.nextDouble();
    }
    TermWeights gap = DRAWN.asking(weights);
    double largest =
        offers.impacts().stream()
            .flatMap(i -> i.values().stream())
            .mapToDouble(d -> d)
            .max()
            .orElse(0);
    ImpactSums sums = offers.sums();
    index.addUp(gap, EVERYTHING, sums);
    for (int i = 0; i < offers.documents().length; i++) {
      double off = 0;
      for (int k = 0; k < gap.size(); k++) {
        off += offers.impacts().get(i).containsKey(gap.term(k)) ? gap.weight(k) * largest / 12 : 0;
      }
      assertThat((double) sums.sum(i))
          .isCloseTo(offers.documents()[i].terms().dot(gap), within(off + 1e-3));
    }
  }

  @Test
  void fewer_than_sixteen_are_not_told_apart() {
    for (int count : new int[] {15, 16}) {
      OfferDocument[] documents =
          IntStream.range(0, count)
              .mapToObj(i -> DRAWN.offer(1, DRAWN.entry(0, i % 9)))
              .toArray(OfferDocument[]::new);
      Offers offers = Offers.of(documents);
      int[] sums = added(offers, offers.index(), DRAWN.asking(2), EVERYTHING);
      assertThat(IntStream.of(sums).distinct().count() > 1).isEqualTo(count == 16);
      assertThat(sums)
          .containsExactly(expected(offers, DRAWN.asking(2), EVERYTHING, offers.sums()));
    }
  }

  @Test
  void the_last_list_may_end_before_the_last_block() {
    OfferDocument[] documents = new OfferDocument[40_000];
    OfferDocument with = DRAWN.offer(1, DRAWN.entry(WORDS - 1, 0));
    OfferDocument without = DRAWN.offer(1);
    for (int i = 0; i < documents.length; i++) {
      documents[i] = i < 100 ? with : without;
    }
    Offers offers = Offers.of(documents);
    double[] weights = new double[WORDS];
    weights[WORDS - 1] = 1;
    int[] sums = added(offers, offers.index(), DRAWN.asking(weights), EVERYTHING);
    assertThat(IntStream.range(0, sums.length).filter(i -> sums[i] > 0))
        .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void a_gap_without_words_or_with_words_of_nobody_adds_nothing() {
    Offers offers = Offers.of(new OfferDocument[] {DRAWN.offer(1, DRAWN.entry(3, 0))});
    ImpactIndex index = offers.index();
    assertThat(added(offers, index, TermWeights.none(), EVERYTHING)).containsExactly(0);
    assertThat(added(offers, index, DRAWN.asking(1, 1), EVERYTHING)).containsExactly(0);
    assertThat(added(offers, index, DRAWN.asking(0, 0, 0, 1), EVERYTHING)[0]).isPositive();
    Offers nobody = Offers.of(new OfferDocument[0]);
    assertThat(added(nobody, nobody.index(), DRAWN.asking(1), EVERYTHING)).isEmpty();
  }
}
