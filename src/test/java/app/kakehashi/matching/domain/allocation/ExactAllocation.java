package app.kakehashi.matching.domain.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The greatest total worth that any allocation can have, as a flow of least cost found by
 * successive shortest paths. Capacities of gaps and firms and the places kept for newcomers are
 * exact. That few of one group may stand at one gap is exact where a group is one firm, and left
 * out where it is several, so that the answer is then at least the optimum.
 */
final class ExactAllocation {
  private final List<int[]> arcs = new ArrayList<>();
  private final List<Double> costs = new ArrayList<>();
  private final Map<String, Integer> nodes = new HashMap<>();

  static double optimum(
      List<GapPlaces> gaps, List<Firm> firms, List<Option> options, AllocationRules rules) {
    return new ExactAllocation().solve(gaps, firms, options, rules);
  }

  private double solve(
      List<GapPlaces> gaps, List<Firm> firms, List<Option> options, AllocationRules rules) {
    Map<String, Firm> byId = new HashMap<>();
    for (Firm firm : firms) {
      byId.put(firm.id(), firm);
      arc(node("firm " + firm.id()), node("sink"), Math.max(0, firm.capacity() - firm.load()), 0);
    }
    for (GapPlaces gap : gaps) {
      boolean newcomer =
          options.stream()
              .anyMatch(
                  option ->
                      option.gap().equals(gap.id())
                          && option.newcomer()
                          && byId.get(option.firm()).room() > 0);
      int kept = newcomer ? rules.reserved(gap.free()) : 0;
      arc(node("source"), node("gap " + gap.id()), gap.free(), 0);
      arc(node("gap " + gap.id()), node("ordinary " + gap.id()), gap.free() - kept, 0);
    }
    for (Option option : options) {
      Firm firm = byId.get(option.firm());
      String pair = option.gap() + " " + option.firm();
      if (nodes.get("pair " + pair) == null) {
        arc(node("pair " + pair), node("firm " + option.firm()), rules.mostPerGroup(), 0);
      }
      double worth =
          option.value()
              * (1 - rules.damping() * Math.min(1.0, (double) firm.load() / firm.capacity()));
      String from = option.newcomer() ? "gap " : "ordinary ";
      arc(node(from + option.gap()), node("pair " + pair), 1, -worth);
    }
    return -cheapest(node("source"), node("sink"));
  }

  private int node(String name) {
    return nodes.computeIfAbsent(name, unused -> nodes.size());
  }

  /** An arc and, at the next number, its way back. */
  private void arc(int from, int to, int capacity, double cost) {
    arcs.add(new int[] {from, to, capacity});
    costs.add(cost);
    arcs.add(new int[] {to, from, 0});
    costs.add(-cost);
  }

  /** Sends along the cheapest path as long as that gains. */
  private double cheapest(int source, int sink) {
    double sum = 0;
    while (true) {
      double[] distance = new double[nodes.size()];
      Arrays.fill(distance, Double.POSITIVE_INFINITY);
      int[] by = new int[nodes.size()];
      distance[source] = 0;
      boolean nearer = true;
      while (nearer) {
        nearer = false;
        for (int i = 0; i < arcs.size(); i++) {
          int[] arc = arcs.get(i);
          if (arc[2] > 0 && distance[arc[0]] + costs.get(i) < distance[arc[1]] - 1e-12) {
            distance[arc[1]] = distance[arc[0]] + costs.get(i);
            by[arc[1]] = i;
            nearer = true;
          }
        }
      }
      if (distance[sink] >= 0) {
        return sum;
      }
      for (int at = sink; at != source; at = arcs.get(by[at])[0]) {
        arcs.get(by[at])[2]--;
        arcs.get(by[at] ^ 1)[2]++;
      }
      sum += distance[sink];
    }
  }
}
