package app.kakehashi.bench;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws ranks with a frequency of 1/rank, as words of a language come up. */
final class Zipf {
  private final double[] sums;

  Zipf(int ranks) {
    sums = new double[ranks];
    double sum = 0;
    for (int i = 0; i < ranks; i++) {
      sum += 1.0 / (i + 1);
      sums[i] = sum;
    }
  }

  /** A rank from 0. */
  int draw(RandomGenerator random) {
    int at = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
    return Math.min(at < 0 ? -at - 1 : at, sums.length - 1);
  }
}
