package app.kakehashi.matching.evaluation;

import app.kakehashi.matching.evaluation.Bootstrap.Interval;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Figures over judged rankings.
 *
 * @param cases number of judged rankings
 * @param reciprocalRank mean reciprocal rank of the best right answer
 * @param recall share of cases with a right answer among the first 1, 5, 10, 50
 * @param ndcg nDCG@10 with gains 7, 3, 1, 0
 * @param inversions share of cases with a near miss above the right answer
 */
public record Metrics(
    int cases, Figure reciprocalRank, List<Figure> recall, Figure ndcg, Figure inversions) {

  /** The cut-offs of {@link #recall}. */
  public static final List<Integer> CUTOFFS = List.of(1, 5, 10, 50);

  public Metrics {
    recall = List.copyOf(recall);
  }

  /**
   * A mean over all cases.
   *
   * @param low lower end of its 95 % bootstrap interval
   * @param high upper end
   */
  public record Figure(double mean, double low, double high) {}

  /**
   * What one ranking contributes.
   *
   * @param key whose ranking it is
   * @param kind of the gap
   * @param languages of who asks and of the right answer, as {@code ja→zh-Hant}
   * @param rank of the right answer, from 1; the greatest number where it is not ranked
   */
  public record Case(
      String key,
      String kind,
      String languages,
      double reciprocalRank,
      int rank,
      double ndcg,
      boolean inverted) {}

  /** Figures of a set of cases. */
  public static Metrics of(Collection<Case> cases) {
    return new Metrics(
        cases.size(),
        figure(cases, Case::reciprocalRank),
        CUTOFFS.stream().map(k -> figure(cases, one -> one.rank() <= k ? 1 : 0)).toList(),
        figure(cases, Case::ndcg),
        figure(cases, one -> one.inverted() ? 1 : 0));
  }

  private static Figure figure(Collection<Case> cases, ToDoubleFunction<Case> of) {
    double[] values = cases.stream().mapToDouble(of).toArray();
    Interval interval = Bootstrap.mean(values);
    return new Figure(Arrays.stream(values).average().orElse(0), interval.low(), interval.high());
  }
}
