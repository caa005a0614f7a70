package app.kakehashi.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Draws from lists; the same seed draws the same. */
final class Draws {
  private final Random random;

  Draws(long seed) {
    this.random = new Random(seed);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** Any of them, all alike. */
  <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** One of them; the n-th is drawn with a frequency of 1/n, as words of a language are. */
  <T> T common(List<T> from) {
    double[] sums = new double[from.size()];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += 1.0 / (i + 1);
      sums[i] = sum;
    }
    int at = Arrays.binarySearch(sums, random.nextDouble() * sum);
    return from.get(Math.min(at < 0 ? -at - 1 : at, sums.length - 1));
  }

  /** Up to so many different ones, common ones more often. */
  <T> List<T> several(List<T> from, int most) {
    Set<T> drawn = new LinkedHashSet<>();
    for (int i = between(1, most); i > 0; i--) {
      drawn.add(common(from));
    }
    return new ArrayList<>(drawn);
  }

  /** A positive number around a median, spread as sizes of firms are. */
  double around(double median, double spread) {
    return median * Math.exp(spread * random.nextGaussian());
  }

  <T> List<T> shuffled(List<T> from) {
    List<T> shuffled = new ArrayList<>(from);
    java.util.Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
