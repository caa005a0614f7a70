package app.kakehashi.matching.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well a model would have ranked what was decided since.
 *
 * @param accepted pairs that were accepted
 * @param declined pairs that were declined
 * @param within share of (accepted, declined) of one gap that are in the right order, ties half
 * @param across the same whatever the gaps
 * @param gaps with an accepted pair and at least one more that was shown or decided
 * @param meanRank mean place of the accepted among those
 * @param reciprocal mean of 1/place of the first accepted of each such gap (MRR)
 * @param calibration by how much chances and outcomes differ (expected calibration error, in ten
 *     steps of chance), 0 to 1; of pairs that were declined or to which both said yes
 */
public record PastFigures(
    int accepted,
    int declined,
    OptionalDouble within,
    OptionalDouble across,
    int gaps,
    OptionalDouble meanRank,
    OptionalDouble reciprocal,
    OptionalDouble calibration) {
  private static final int STEPS_OF_CHANCE = 10;

  /**
   * Measures a model.
   *
   * @param judged one a pair
   * @param shown by gap what was shown for it, by offer; what was decided may be among it
   */
  public static PastFigures of(
      List<Judged> judged, Map<Long, Map<Long, LoggedFacts>> shown, MatchingModel model) {
    record Scored(Judged pair, double joint) {}
    List<Scored> scored =
        judged.stream()
            .filter(Judged::isAboutFit)
            .map(pair -> new Scored(pair, pair.facts().joint(model)))
            .toList();
    Map<Boolean, List<Scored>> byAnswer =
        scored.stream().collect(Collectors.partitioningBy(one -> one.pair().isAccepted()));
    Order within = new Order();
    Order across = new Order();
    for (Scored yes : byAnswer.getOrDefault(true, List.of())) {
      for (Scored no : byAnswer.getOrDefault(false, List.of())) {
        across.add(yes.joint(), no.joint());
        if (yes.pair().gapId() == no.pair().gapId()) {
          within.add(yes.joint(), no.joint());
        }
      }
    }
    List<Double> ranks = new ArrayList<>();
    List<Double> reciprocals = new ArrayList<>();
    Map<Long, List<Scored>> byGap =
        scored.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.pair().gapId(), TreeMap::new, Collectors.toList()));
    byGap.forEach(
        (gap, pairs) -> {
          Map<Long, Double> joints =
              shown.getOrDefault(gap, Map.of()).entrySet().stream()
                  .collect(
                      Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().joint(model)));
          pairs.forEach(pair -> joints.put(pair.pair().offerId(), pair.joint()));
          List<Double> places =
              pairs.stream()
                  .filter(pair -> pair.pair().isAccepted() && joints.size() > 1)
                  .map(
                      pair ->
                          1.0
                              + joints.values().stream()
                                  .filter(joint -> joint > pair.joint())
                                  .count())
                  .sorted()
                  .toList();
          if (!places.isEmpty()) {
            ranks.addAll(places);
            reciprocals.add(1 / places.getFirst());
          }
        });
    return new PastFigures(
        byAnswer.getOrDefault(true, List.of()).size(),
        byAnswer.getOrDefault(false, List.of()).size(),
        within.share(),
        across.share(),
        reciprocals.size(),
        mean(ranks),
        mean(reciprocals),
        calibration(scored.stream().map(Scored::pair).filter(Judged::isSettled).toList(), model));
  }

  private static OptionalDouble calibration(List<Judged> settled, MatchingModel model) {
    double[] chances = new double[STEPS_OF_CHANCE];
    int[] agreed = new int[STEPS_OF_CHANCE];
    for (Judged pair : settled) {
      double chance = pair.facts().chance(model);
      int step = Math.min(STEPS_OF_CHANCE - 1, (int) (STEPS_OF_CHANCE * chance));
      chances[step] += chance;
      agreed[step] += pair.isAccepted() ? 1 : 0;
    }
    double off = 0;
    for (int step = 0; step < STEPS_OF_CHANCE; step++) {
      off += Math.abs(chances[step] - agreed[step]);
    }
    return settled.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(off / settled.size());
  }

  /** Decisions that were measured by. */
  public int decisions() {
    return accepted + declined;
  }

  private static OptionalDouble mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average();
  }

  /** Counts pairs in the right order. */
  private static final class Order {
    private double right;
    private int all;

    void add(double accepted, double declined) {
      right += accepted > declined ? 1 : accepted == declined ? .5 : 0;
      all++;
    }

    OptionalDouble share() {
      return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(right / all);
    }
  }
}
