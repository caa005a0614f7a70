package app.kakehashi.matching.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Draws a few pairs from just below a list, better ones more often, so that new postings are seen
 * and rankings can be learned from. The draw depends on posting and model version alone.
 */
final class Exploration {

  /** How far below the list is drawn from. */
  static final int POOL = 50;

  private final double temperature;

  Exploration(MatchingModel model) {
    this.temperature = model.parameter("exploration_temperature");
  }

  /**
   * A draw.
   *
   * @param at position in the scores given
   * @param propensity the chance of being among those drawn, as if each draw were independent
   */
  record Drawn(int at, double propensity) {}

  /** Draws without repetition; the result is in the order of the scores. */
  List<Drawn> draw(double[] scores, int count, String posting, String modelVersion) {
    if (scores.length == 0 || count <= 0) {
      return List.of();
    }
    double all = 0;
    double[] chances = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      chances[i] = Math.exp((scores[i] - scores[0]) / temperature);
      all += chances[i];
    }
    Random random = new Random((posting + "|" + modelVersion).hashCode());
    record Keyed(int at, double key) {}
    List<Keyed> keyed = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      double noise = -Math.log(-Math.log(Math.max(1e-12, random.nextDouble())));
      keyed.add(new Keyed(i, Math.log(chances[i]) + noise));
    }
    keyed.sort(Comparator.comparingDouble(Keyed::key).reversed().thenComparingInt(Keyed::at));
    double total = all;
    return keyed.stream()
        .limit(count)
        .map(Keyed::at)
        .sorted()
        .map(at -> new Drawn(at, 1 - Math.pow(1 - chances[at] / total, count)))
        .toList();
  }
}
