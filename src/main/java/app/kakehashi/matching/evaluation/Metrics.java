package app.kakehashi.matching.evaluation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/**
 * Figures over judged rankings.
 *
 * @param cases number of judged rankings
 * @param reciprocalRank mean reciprocal rank of the best right answer
 * @param low lower end of its 95 % bootstrap interval
 * @param high upper end
 * @param recall share of cases with a right answer among the first 1, 5, 10, 50
 * @param ndcg nDCG@10 with gains 7, 3, 1, 0
 * @param inversions share of cases with a near miss above the right answer
 */
public record Metrics(
    int cases,
    double reciprocalRank,
    double low,
    double high,
    List<Double> recall,
    double ndcg,
    double inversions) {

  /** The cut-offs of {@link #recall}. */
  public static final List<Integer> CUTOFFS = List.of(1, 5, 10, 50);

  private static final int RESAMPLES = 1000;
  private static final long SEED = 20261101;

  public Metrics {
    recall = List.copyOf(recall);
  }

  /** What one ranking contributes. */
  public record Case(String kind, double reciprocalRank, int rank, double ndcg, boolean inverted) {}

  /** Figures of a set of cases. */
  public static Metrics of(Collection<Case> cases) {
    int n = cases.size();
    double[] reciprocal = cases.stream().mapToDouble(Case::reciprocalRank).toArray();
    Random random = new Random(SEED);
    double[] means = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      double sum = 0;
      for (int k = 0; k < n; k++) {
        sum += reciprocal[random.nextInt(n)];
      }
      means[i] = sum / n;
    }
    Arrays.sort(means);
    List<Double> recall =
        CUTOFFS.stream()
            .map(k -> cases.stream().filter(one -> one.rank() <= k).count() / (double) n)
            .toList();
    return new Metrics(
        n,
        Arrays.stream(reciprocal).sum() / n,
        means[RESAMPLES / 40],
        means[RESAMPLES - RESAMPLES / 40],
        recall,
        cases.stream().mapToDouble(Case::ndcg).sum() / n,
        cases.stream().filter(Case::inverted).count() / (double) n);
  }
}
