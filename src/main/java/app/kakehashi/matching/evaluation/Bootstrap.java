package app.kakehashi.matching.evaluation;

import java.util.Arrays;
import java.util.Random;

/** Intervals of means over cases, by drawing the cases anew; the same seed for every interval. */
final class Bootstrap {

  private static final int RESAMPLES = 10_000;
  private static final int EACH_END = RESAMPLES / 40;
  private static final long SEED = 20261101;

  private Bootstrap() {}

  /**
   * Where 95 of 100 means lie.
   *
   * @param low lower end
   * @param high upper end
   */
  record Interval(double low, double high) {}

  /** The interval of a mean. */
  static Interval mean(double[] values) {
    if (values.length == 0) {
      return new Interval(0, 0);
    }
    Random random = new Random(SEED);
    double[] means = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      double sum = 0;
      for (int k = 0; k < values.length; k++) {
        sum += values[random.nextInt(values.length)];
      }
      means[i] = sum / values.length;
    }
    Arrays.sort(means);
    return new Interval(means[EACH_END], means[RESAMPLES - EACH_END]);
  }

  /** The interval of the mean difference of two figures of the same cases. */
  static Interval difference(double[] now, double[] before) {
    double[] differences = new double[now.length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = now[i] - before[i];
    }
    return mean(differences);
  }
}
