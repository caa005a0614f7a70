package app.kakehashi.matching.domain.allocation;

import app.kakehashi.matching.RoundFigures;
import app.kakehashi.matching.RoundFigures.Slice;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts who gets what in a round: as a whole, by size class and by county. */
public final class FairnessReport {
  private static final double WORST = .05;

  private FairnessReport() {}

  /** The figures of an allocation; offers and firms are all that are published. */
  public static RoundFigures of(
      Allocation allocation,
      Collection<GapPlaces> gaps,
      Collection<Firm> firms,
      Collection<Exposure> offers) {
    Map<String, Integer> proposed = new HashMap<>();
    Map<String, Double> values = new HashMap<>();
    Map<String, Integer> taken = new HashMap<>();
    for (Option option : allocation.chosen()) {
      proposed.merge(option.offer(), 1, Integer::sum);
      values.merge(option.offer(), option.value(), Double::sum);
      taken.merge(option.firm(), 1, Integer::sum);
    }
    Map<String, Double> loads = new HashMap<>();
    for (Firm firm : firms) {
      double open = firm.load() + taken.getOrDefault(firm.id(), 0);
      loads.put(firm.id(), open / firm.capacity());
    }
    List<Exposure> sorted = offers.stream().sorted(Comparator.comparing(Exposure::offer)).toList();
    Function<Map.Entry<String, List<Exposure>>, Slice> slice =
        part -> slice(part.getKey(), part.getValue(), proposed, values, loads);
    return new RoundFigures(
        gaps.size(),
        (int) allocation.chosen().stream().map(Option::gap).distinct().count(),
        allocation.chosen().size(),
        allocation.value(),
        worstGaps(allocation),
        slice.apply(Map.entry("", sorted)),
        parts(sorted, Exposure::sizeClass).entrySet().stream().map(slice).toList(),
        parts(sorted, Exposure::county).entrySet().stream().map(slice).toList());
  }

  private static Map<String, List<Exposure>> parts(
      List<Exposure> offers, Function<Exposure, String> key) {
    return offers.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  private static Slice slice(
      String key,
      List<Exposure> offers,
      Map<String, Integer> proposed,
      Map<String, Double> values,
      Map<String, Double> loads) {
    int[] exposures =
        offers.stream()
            .mapToInt(offer -> offer.before() + proposed.getOrDefault(offer.offer(), 0))
            .toArray();
    return new Slice(
        key,
        offers.size(),
        (int) Arrays.stream(exposures).filter(count -> count > 0).count(),
        offers.stream().mapToInt(offer -> proposed.getOrDefault(offer.offer(), 0)).sum(),
        offers.stream().mapToDouble(offer -> values.getOrDefault(offer.offer(), 0.0)).sum(),
        gini(exposures),
        offers.stream()
            .mapToDouble(offer -> loads.getOrDefault(offer.firm(), 0.0))
            .max()
            .orElse(0));
  }

  /** 0 where all have the same, towards 1 where one has everything; 0 of nothing. */
  static double gini(int[] counts) {
    int[] sorted = counts.clone();
    Arrays.sort(sorted);
    double weighted = 0;
    double sum = 0;
    for (int i = 0; i < sorted.length; i++) {
      weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
      sum += sorted[i];
    }
    return sum == 0 ? 0 : weighted / (sorted.length * sum);
  }

  private static double worstGaps(Allocation allocation) {
    Map<String, Double> values = new TreeMap<>();
    allocation.passedOver().forEach(passed -> values.putIfAbsent(passed.option().gap(), 0.0));
    allocation.chosen().forEach(option -> values.merge(option.gap(), option.value(), Double::sum));
    int worst = Math.max(1, (int) Math.ceil(WORST * values.size()));
    return values.values().stream().sorted().limit(worst).mapToDouble(v -> v).average().orElse(0);
  }
}
