package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sums of what words add, against adding up offer by offer. */
class ImpactSumsTest {
  private static final int OFFERS = 3_000;

  /** How far apart offers may be where one byte does not tell, or just does. */
  private static final int[] GAPS = {0, 1, 2, 127, 128, 254, 255, 256, 300, 509, 510, 511, 765};

  /** Offers in ascending order from a place on, at distances that are easily got wrong. */
  private static int[] drawn(Random random, int first, int end) {
    int[] offers = new int[end];
    int size = 0;
    for (int offer = first + GAPS[random.nextInt(GAPS.length)];
        offer < end;
        offer += GAPS[1 + random.nextInt(GAPS.length - 1)]) {
      offers[size++] = offer;
    }
    return Arrays.copyOf(offers, size);
  }

  private static byte[] whole(int[] offers) {
    ByteSink sink = new ByteSink(0);
    int before = 0;
    for (int offer : offers) {
      sink.number(offer - before);
      before = offer;
    }
    return sink.bytes();
  }

  private static byte[] near(int[] offers, int first) {
    ByteSink sink = new ByteSink(0);
    int before = first;
    for (int offer : offers) {
      for (int left = offer - before; ; left -= ImpactSums.FURTHER) {
        sink.single(Math.min(left, ImpactSums.FURTHER));
        if (left < ImpactSums.FURTHER) {
          break;
        }
      }
      before = offer;
    }
    return sink.bytes();
  }

  /** These bytes with others around them that nobody must read. */
  private static byte[] amid(byte[] bytes) {
    byte[] amid = new byte[bytes.length + 7];
    Arrays.fill(amid, (byte) 3);
    System.arraycopy(bytes, 0, amid, 4, bytes.length);
    return amid;
  }

  private static int[] sums(ImpactSums sums) {
    return IntStream.range(0, OFFERS).map(sums::inSteps).toArray();
  }

  @Test
  void lists_read_as_a_whole_add_the_same_to_each_of_their_offers() {
    Random random = new Random(21);
    ImpactSums sums = new ImpactSums(0, OFFERS);
    sums.begin(40);
    int[] expected = new int[OFFERS];
    for (int list = 0; list < 30; list++) {
      int[] offers = drawn(random, 0, OFFERS);
      float weight = random.nextFloat();
      byte[] bytes = whole(offers);
      sums.add(amid(bytes), 4, 4 + bytes.length, weight);
      Arrays.stream(offers).forEach(offer -> expected[offer] += sums.steps(weight));
    }
    assertThat(sums(sums)).containsExactly(expected);
  }

  @Test
  void a_distance_of_more_than_two_bytes_is_read_too() {
    ImpactSums sums = new ImpactSums(0, 2_200_000);
    sums.begin(1);
    byte[] bytes = whole(new int[] {20_000, 2_150_000});
    assertThat(bytes).hasSize(3 + 4);
    sums.add(bytes, 0, bytes.length, 1);
    assertThat(sums.sum(20_000)).isEqualTo(sums.sum(2_150_000)).isCloseTo(1, within(1e-4f));
    assertThat(sums.sum(0)).isZero();
  }

  @Test
  void lists_of_a_block_add_the_same_to_each_of_their_offers_however_far_they_are() {
    Random random = new Random(22);
    for (int first : new int[] {0, 1, 700}) {
      ImpactSums sums = new ImpactSums(0, OFFERS);
      sums.begin(40);
      int[] expected = new int[OFFERS];
      for (int list = 0; list < 30; list++) {
        int[] offers = drawn(random, first, OFFERS);
        float weight = random.nextFloat();
        byte[] bytes = near(offers, first);
        sums.addNear(amid(bytes), 4, 4 + bytes.length, first, weight);
        Arrays.stream(offers).forEach(offer -> expected[offer] += sums.steps(weight));
      }
      assertThat(sums(sums)).containsExactly(expected);
    }
  }

  @Test
  void nobody_stands_where_a_distance_only_leads_on() {
    for (int distance : new int[] {0, 1, 254, 255, 256, 509, 510, 511}) {
      ImpactSums sums = new ImpactSums(0, OFFERS);
      sums.begin(1);
      byte[] bytes = near(new int[] {distance}, 0);
      sums.addNear(bytes, 0, bytes.length, 0, 1);
      assertThat(IntStream.range(0, OFFERS).filter(offer -> sums.inSteps(offer) != 0))
          .containsExactly(distance);
    }
  }

  @Test
  void a_step_is_half_of_what_would_do_so_that_rounding_up_never_runs_over() {
    Random random = new Random(23);
    for (int round = 0; round < 50; round++) {
      double[] weights = random.doubles(1 + random.nextInt(400)).toArray();
      ImpactSums sums = new ImpactSums(0, 1);
      sums.begin((float) Arrays.stream(weights).sum());
      Arrays.stream(weights).forEach(weight -> sums.add(new byte[] {0}, 0, 1, (float) weight));
      assertThat(sums.inSteps(0)).isBetween(15_000, ImpactSums.MOST);
      assertThat(sums.sum(0))
          .isCloseTo(
              (float) Arrays.stream(weights).sum(), within(weights.length * sums.weight(1) / 2));
    }
  }

  @Test
  void weights_are_rounded_to_steps_and_steps_are_worth_what_they_say() {
    ImpactSums sums = new ImpactSums(0, 1);
    sums.begin(ImpactSums.MOST);
    assertThat(sums.weight(1)).as("of twice the most").isEqualTo(2);
    assertThat(sums.steps(10)).isEqualTo(5);
    assertThat(sums.steps(10.9f)).isEqualTo(5);
    assertThat(sums.steps(11)).isEqualTo(6);
    assertThat(sums.weight(6)).isEqualTo(12);
    sums.add(new byte[] {0}, 0, 1, 11);
    assertThat(sums.sum(0)).isEqualTo(12);
    assertThat(sums.inSteps(0)).isEqualTo(6);
  }

  @Test
  void where_words_weigh_nothing_a_step_is_one() {
    for (float most : new float[] {0, -1}) {
      ImpactSums sums = new ImpactSums(0, 1);
      sums.begin(5);
      sums.begin(most);
      assertThat(sums.weight(3)).isEqualTo(3);
      assertThat(sums.steps(3)).isEqualTo(3);
    }
    ImpactSums little = new ImpactSums(0, 1);
    little.begin(.5f);
    assertThat(little.weight(1)).isEqualTo(1f / ImpactSums.MOST);
  }

  @Test
  void those_of_a_stretch_that_share_enough_are_found() {
    Random random = new Random(24);
    ImpactSums sums = new ImpactSums(0, OFFERS);
    sums.begin(10);
    for (int list = 0; list < 12; list++) {
      byte[] bytes = whole(drawn(random, 0, OFFERS));
      sums.add(bytes, 0, bytes.length, random.nextFloat());
    }
    float step = sums.weight(1);
    for (int round = 0; round < 300; round++) {
      int from = random.nextInt(OFFERS);
      int to = from + random.nextInt(OFFERS + 1 - from);
      // a sum that there is, and half a step beside it
      float least = sums.sum(random.nextInt(OFFERS)) + (random.nextInt(3) - 1) * .6f * step;
      int[] found = new int[to - from + 1];
      int many = sums.find(from, to, least, found);
      int enough = Math.max(1, sums.steps(least));
      assertThat(Arrays.copyOf(found, many))
          .containsExactly(
              IntStream.range(from, to).filter(o -> sums.inSteps(o) >= enough).toArray());
    }
  }

  @Test
  void who_shares_nothing_is_never_found_and_nobody_shares_endlessly_much() {
    ImpactSums sums = new ImpactSums(0, 4);
    sums.begin(1);
    sums.add(new byte[] {1, 1}, 0, 2, 1e-4f);
    sums.add(new byte[] {1}, 0, 1, 1);
    int[] found = new int[5];
    for (float least : new float[] {0, -1, Float.NEGATIVE_INFINITY}) {
      assertThat(sums.find(0, 4, least, found)).isEqualTo(2);
      assertThat(found).startsWith(1, 2);
    }
    assertThat(sums.find(0, 4, 2e-4f, found)).isEqualTo(1);
    assertThat(found).startsWith(1);
    assertThat(sums.find(0, 4, Float.POSITIVE_INFINITY, found)).isZero();
    assertThat(sums.find(0, 4, 3, found)).isZero();
  }

  @Test
  void places_are_reckoned_from_the_first_of_the_index() {
    ImpactSums sums = new ImpactSums(1_000, 40);
    sums.begin(1);
    byte[] bytes = whole(new int[] {3, 17, 39});
    sums.add(bytes, 0, bytes.length, 1);
    assertThat(IntStream.range(1_000, 1_040).filter(place -> sums.inSteps(place) > 0))
        .containsExactly(1_003, 1_017, 1_039);
    assertThat(sums.sum(1_017)).isCloseTo(1, within(1e-4f));
    int[] found = new int[41];
    assertThat(sums.find(1_000, 1_040, .5f, found)).isEqualTo(3);
    assertThat(found).startsWith(1_003, 1_017, 1_039);
    assertThat(sums.find(1_004, 1_039, .5f, found)).isEqualTo(1);
    assertThat(found[0]).isEqualTo(1_017);
  }

  @Test
  void cleared_sums_are_as_new() {
    ImpactSums sums = new ImpactSums(0, OFFERS);
    sums.begin(1);
    byte[] bytes = whole(IntStream.range(0, OFFERS).toArray());
    sums.add(bytes, 0, bytes.length, 1);
    assertThat(sums(sums)).doesNotContain(0);
    sums.clear();
    assertThat(sums(sums)).containsOnly(0);
  }
}
