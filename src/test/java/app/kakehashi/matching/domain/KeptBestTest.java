package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Both keepers of the best against sorting everything; scores are few, so that many are equal. */
class KeptBestTest {
  private static final int ROUNDS = 200;

  private record Scored(int number, double score) {}

  private static List<Scored> drawn(Random random) {
    List<Scored> all = new ArrayList<>();
    int size = random.nextInt(40);
    for (int i = 0; i < size; i++) {
      all.add(new Scored(i, random.nextInt(8) - 1));
    }
    return all;
  }

  private static List<Scored> best(List<Scored> all, int most) {
    return all.stream()
        .sorted(
            Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::number))
        .limit(most)
        .toList();
  }

  @Test
  void the_best_pairs_are_the_first_of_all_when_sorted() {
    Random random = new Random(11);
    for (int round = 0; round < ROUNDS; round++) {
      List<Scored> all = drawn(random);
      int most = random.nextInt(12);
      TopPairs top = new TopPairs(most);
      all.forEach(one -> top.offer(one.number(), one.score()));
      List<Scored> best = best(all, most);
      assertThat(top.best()).containsExactly(best.stream().mapToInt(Scored::number).toArray());
      for (int rank = 0; rank < best.size(); rank++) {
        assertThat(top.score(rank)).isEqualTo(best.get(rank).score());
      }
    }
  }

  @Test
  void the_best_few_are_the_first_of_those_that_can_be_in_any_order() {
    Random random = new Random(12);
    for (int round = 0; round < ROUNDS; round++) {
      List<Scored> all = drawn(random);
      int most = random.nextInt(12);
      BestFew few = new BestFew(most);
      all.forEach(one -> few.offer(one.number(), (float) one.score()));
      int[] best =
          best(all.stream().filter(one -> one.score() >= 0).toList(), most).stream()
              .mapToInt(Scored::number)
              .sorted()
              .toArray();
      assertThat(numbers(few)).containsExactly(best);
      assertThat(few.size()).isEqualTo(best.length);
    }
  }

  @Test
  void the_best_of_several_are_kept_once_each() {
    BestFew words = new BestFew(3);
    BestFew industries = new BestFew(3);
    for (int number : new int[] {1, 2, 3, 4}) {
      words.offer(number, number);
      industries.offer(2 * number, 2 * number);
    }
    assertThat(numbers(BestFew.among(3, words, industries))).containsExactly(4, 6, 8);
    assertThat(numbers(BestFew.among(9, words, industries))).containsExactly(2, 3, 4, 6, 8);
    assertThat(numbers(BestFew.among(9, new BestFew(2)))).isEmpty();
  }

  /** What is kept, in order of numbers. */
  private static int[] numbers(BestFew few) {
    return IntStream.range(0, few.size()).map(few::number).sorted().toArray();
  }
}
