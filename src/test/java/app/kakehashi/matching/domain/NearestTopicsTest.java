package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.Preset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The nearest by words, industry and modes together, against looking at every offer. */
class NearestTopicsTest {

  private static final IndexedOffers INDEXED =
      IndexedOffers.of(IntStream.range(0, 300).mapToObj(i -> drawn(i)).toList());

  private static OfferProfile drawn(int number) {
    OfferProfile offer = new RandomPairs(900 + number).offer();
    return OfferProfile.of("o%04d".formatted(number), offer.company(), offer.text())
        .fields(offer.fields())
        .modes(offer.modes())
        .equipment(offer.equipment())
        .build();
  }

  /**
   * Offers in their groups, with a gap and sums of words.
   *
   * @param sums what offers share with the gap, drawn and not what they say
   */
  private record Drawn(
      TopicGroups groups, OfferColumns columns, RoughScore score, ImpactSums sums) {

    /** So many offers, of which one of some shares words. */
    static Drawn of(int count, int oneOf, GapProfile profile, long seed) {
      return of(count, oneOf, profile, seed, INDEXED.veiled());
    }

    /** The same of these kinds of offers only. */
    static Drawn of(int count, int oneOf, GapProfile profile, long seed, OfferDocument... some) {
      return behind(new OfferDocument[0], count, oneOf, profile, seed, some);
    }

    /** The same whose places come behind those of others. */
    static Drawn behind(
        OfferDocument[] others,
        int count,
        int oneOf,
        GapProfile profile,
        long seed,
        OfferDocument... some) {
      Random random = new Random(seed);
      OfferDocument[] offers =
          random.ints(count, 0, some.length).mapToObj(i -> some[i]).toArray(OfferDocument[]::new);
      TopicGroups groups = new TopicGroups(others.length, offers);
      OfferColumns columns =
          new OfferColumns(
              Stream.concat(Arrays.stream(others), Arrays.stream(groups.ordered(offers)))
                  .toArray(OfferDocument[]::new),
              INDEXED.codes());
      GapQuery gap = INDEXED.gap(profile);
      ImpactSums sums = new ImpactSums(others.length, count);
      float ideal = (float) gap.ideal().of(Script.CHINESE);
      sums.begin(1.5f * ideal);
      for (int place = 0; place < count; place++) {
        if (random.nextInt(oneOf) == 0) {
          ByteSink sink = new ByteSink(0);
          sink.number(place);
          sums.add(sink.bytes(), 0, sink.size(), random.nextFloat() * random.nextFloat() * ideal);
        }
      }
      return new Drawn(groups, columns, INDEXED.rough(gap, columns, Preset.DEFAULT), sums);
    }

    int[] found(int most) {
      return new NearestTopics(groups, columns).find(score, sums, most);
    }

    private float industries(TopicGroups.Topic topic) {
      return score.industries(score.common(topic.fields()), topic.sectorList());
    }

    /** How near an offer is. */
    float near(int place) {
      int group = 0;
      while (groups.start(group + 1) <= place) {
        group++;
      }
      TopicGroups.Topic topic = groups.topic(group);
      return industries(topic)
          + score.words(sums.sum(place), topic.script().ordinal())
          + score.modes(columns.modes(place));
    }

    /** Between the nearest that there can be and the farthest there are so many steps. */
    float step() {
      double[] industries =
          IntStream.range(0, groups.count())
              .mapToDouble(group -> industries(groups.topic(group)))
              .toArray();
      double most = Arrays.stream(industries).max().orElse(0);
      double least = Arrays.stream(industries).min().orElse(0);
      return (float) (most - least + score.allWords() + score.bestModes()) / 512;
    }

    /** Who shares words and is not barred by modes, with how near they are, the nearest first. */
    List<Float> sharing() {
      return IntStream.range(0, groups.offers())
          .filter(place -> sums.inSteps(place) > 0)
          .mapToObj(this::near)
          .filter(near -> near > Float.NEGATIVE_INFINITY)
          .sorted((one, other) -> Float.compare(other, one))
          .toList();
    }
  }

  private static GapProfile gap(int number) {
    RandomPairs pairs = new RandomPairs(700 + number);
    return number == 0 ? Mother.reducerGap().build() : pairs.gap();
  }

  @Test
  void those_found_are_nearer_than_those_left_out() {
    for (int round = 0; round < 12; round++) {
      Drawn drawn = Drawn.of(2_500, 2, gap(round), round);
      int[] found = drawn.found(300);
      assertThat(found).isSorted().doesNotHaveDuplicates();
      double farthest =
          Arrays.stream(found).mapToDouble(drawn::near).min().orElse(Double.POSITIVE_INFINITY);
      int[] left =
          IntStream.range(0, 2_500)
              .filter(place -> drawn.sums().inSteps(place) > 0)
              .filter(place -> Arrays.binarySearch(found, place) < 0)
              .toArray();
      // sums are looked up in 2,048 steps
      assertThat(Arrays.stream(left).mapToDouble(drawn::near).max().orElse(farthest))
          .isLessThanOrEqualTo(farthest + .5);
      assertThat(Arrays.stream(found)).allMatch(place -> drawn.sums().inSteps(place) > 0);
      assertThat(farthest).as("barred by modes").isGreaterThan(Double.NEGATIVE_INFINITY);
    }
  }

  @Test
  void about_so_many_are_found_as_are_asked_for() {
    for (int round = 0; round < 12; round++) {
      Drawn drawn = Drawn.of(2_500, 2, gap(round), 40 + round);
      List<Float> sharing = drawn.sharing();
      for (int most : new int[] {20, 150, 600}) {
        int found = drawn.found(most).length;
        assertThat(found).isLessThanOrEqualTo(most);
        // whoever is nearer by two steps than the first that was too many is found
        float enough = sharing.size() > most ? sharing.get(most) + 2 * drawn.step() : -1e9f;
        assertThat(found)
            .isGreaterThanOrEqualTo((int) sharing.stream().filter(near -> near > enough).count());
      }
    }
  }

  @Test
  void behind_other_places_the_same_are_found() {
    for (int round = 0; round < 6; round++) {
      GapProfile gap = gap(round);
      int[] found = Drawn.of(2_500, 2, gap, round).found(300);
      OfferDocument[] others = INDEXED.veiled();
      int[] behind = Drawn.behind(others, 2_500, 2, gap, round, others).found(300);
      assertThat(behind)
          .containsExactly(Arrays.stream(found).map(place -> others.length + place).toArray());
    }
  }

  @Test
  void where_few_share_words_all_of_them_are_found_and_nobody_else() {
    for (int round = 0; round < 6; round++) {
      Drawn drawn = Drawn.of(1_000, 50, gap(round), 80 + round);
      assertThat(drawn.found(500)).hasSameSizeAs(drawn.sharing());
    }
    Drawn nobody = Drawn.of(100, 1_000_000, gap(0), 90);
    assertThat(nobody.found(50)).isEmpty();
  }

  @Test
  void of_many_a_sample_tells_how_near_the_nearest_are() {
    for (int round = 0; round < 3; round++) {
      Drawn drawn = Drawn.of(45_000, 2, gap(round), 100 + round);
      int found = drawn.found(2_000).length;
      assertThat(found).isBetween(1_300, 2_300);
      assertThat(drawn.found(2_000)).doesNotHaveDuplicates().isSorted();
    }
  }

  @Test
  void of_few_topics_many_are_looked_at_to_find_a_few() {
    OfferDocument[] some = INDEXED.veiled();
    for (int kinds = 0; kinds < 40; kinds++) {
      GapProfile gap = gap(kinds % 8);
      Drawn drawn = Drawn.of(400, 1, gap, 120 + kinds, some[kinds], some[kinds / 2]);
      for (int most : new int[] {1, 2, 7, 399}) {
        int[] found = drawn.found(most);
        assertThat(found).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(most + 1);
        List<Float> sharing = drawn.sharing();
        double farthest =
            Arrays.stream(found).mapToDouble(drawn::near).min().orElse(Double.POSITIVE_INFINITY);
        assertThat(sharing.stream().filter(near -> near > farthest + .5).count())
            .isLessThanOrEqualTo(found.length);
      }
    }
  }
}
