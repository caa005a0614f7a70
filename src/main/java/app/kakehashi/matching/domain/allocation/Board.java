package app.kakehashi.matching.domain.allocation;

import app.kakehashi.matching.PassedOver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is chosen so far, and what still fits; options, gaps and firms are numbers here. */
final class Board {
  private final List<Option> options = new ArrayList<>();
  private final int[] gapOf;
  private final int[] firmOf;
  private final int[] groupAt;
  private final double[] worth;
  private final int[][] ofGap;
  private final int[][] ofFirm;
  private final int[] byWorth;

  private final int[] places;
  private final int[] reserved;
  private final int[] room;
  private final boolean[] busyBefore;
  private final int mostPerGroup;

  private final boolean[] chosen;
  private final int[] ofGapChosen;
  private final int[] ordinaryChosen;
  private final int[] ofFirmChosen;
  private final int[] ofGroupChosen;
  private double total;

  Board(
      Collection<GapPlaces> gaps,
      Collection<Firm> firms,
      Collection<Option> given,
      AllocationRules rules) {
    List<GapPlaces> sortedGaps =
        gaps.stream().sorted(Comparator.comparing(GapPlaces::id)).distinct().toList();
    List<Firm> sortedFirms =
        firms.stream().sorted(Comparator.comparing(Firm::id)).distinct().toList();
    Map<String, Integer> gapNumbers = new HashMap<>();
    sortedGaps.forEach(gap -> number(gapNumbers, gap.id()));
    Map<String, Integer> firmNumbers = new HashMap<>();
    sortedFirms.forEach(firm -> number(firmNumbers, firm.id()));
    options.addAll(given);
    options.sort(
        Comparator.comparing(Option::gap)
            .thenComparing(Comparator.comparingDouble(Option::value).reversed())
            .thenComparing(Option::offer));
    int size = options.size();
    gapOf = new int[size];
    firmOf = new int[size];
    groupAt = new int[size];
    worth = new double[size];
    Map<String, Integer> groups = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < size; i++) {
      Option option = options.get(i);
      number(seen, option.gap() + "\n" + option.offer());
      gapOf[i] = found(gapNumbers, option.gap());
      firmOf[i] = found(firmNumbers, option.firm());
      Firm firm = sortedFirms.get(firmOf[i]);
      groupAt[i] = groups.computeIfAbsent(gapOf[i] + "\n" + firm.group(), unused -> groups.size());
      worth[i] = option.value() * (1 - rules.damping() * Math.min(1.0, load(firm)));
    }
    ofGap = grouped(gapOf, sortedGaps.size());
    ofFirm = grouped(firmOf, sortedFirms.size());
    byWorth = byWorth(size);
    places = sortedGaps.stream().mapToInt(GapPlaces::free).toArray();
    room = sortedFirms.stream().mapToInt(Firm::room).toArray();
    busyBefore = new boolean[room.length];
    reserved = new int[places.length];
    for (int i = 0; i < size; i++) {
      if (options.get(i).newcomer() && room[firmOf[i]] > 0) {
        reserved[gapOf[i]] = rules.reserved(places[gapOf[i]]);
      }
    }
    for (int firm = 0; firm < room.length; firm++) {
      busyBefore[firm] = room[firm] == 0;
    }
    mostPerGroup = rules.mostPerGroup();
    chosen = new boolean[size];
    ofGapChosen = new int[places.length];
    ordinaryChosen = new int[places.length];
    ofFirmChosen = new int[room.length];
    ofGroupChosen = new int[groups.size()];
  }

  private static double load(Firm firm) {
    return (double) firm.load() / firm.capacity();
  }

  private static void number(Map<String, Integer> numbers, String id) {
    if (numbers.putIfAbsent(id, numbers.size()) != null) {
      throw new IllegalArgumentException("Stands twice: " + id);
    }
  }

  private static int found(Map<String, Integer> numbers, String id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("An option of something that is not given: " + id);
    }
    return number;
  }

  private static int[][] grouped(int[] keyOf, int keys) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int key = 0; key < keys; key++) {
      lists.add(new ArrayList<>());
    }
    for (int i = 0; i < keyOf.length; i++) {
      lists.get(keyOf[i]).add(i);
    }
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private int[] byWorth(int size) {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.comparingDouble((Integer i) -> -worth[i])
            .thenComparing(Comparator.naturalOrder()));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  int gaps() {
    return places.length;
  }

  Option option(int i) {
    return options.get(i);
  }

  int gapOf(int option) {
    return gapOf[option];
  }

  int firmOf(int option) {
    return firmOf[option];
  }

  double worth(int option) {
    return worth[option];
  }

  int[] ofGap(int gap) {
    return ofGap[gap];
  }

  int[] ofFirm(int firm) {
    return ofFirm[firm];
  }

  /** All options, the most worth first. */
  int[] byWorth() {
    return byWorth;
  }

  boolean isChosen(int option) {
    return chosen[option];
  }

  /** Worth of everything chosen. */
  double total() {
    return total;
  }

  int places(int gap) {
    return places[gap];
  }

  int chosenFor(int gap) {
    return ofGapChosen[gap];
  }

  /** The most worth of these options that is not chosen and fits; −1 where there is none. */
  int bestFree(int[] among) {
    int best = -1;
    for (int option : among) {
      if (!chosen[option] && fits(option) && (best < 0 || worth[option] > worth[best])) {
        best = option;
      }
    }
    return best;
  }

  boolean fits(int option) {
    return fitsGap(option) && fitsFirm(option);
  }

  boolean fitsFirm(int option) {
    return ofFirmChosen[firmOf[option]] < room[firmOf[option]];
  }

  boolean fitsGap(int option) {
    return hasPlace(option) && !reservedAgainst(option) && hasPlaceInGroup(option);
  }

  private boolean hasPlace(int option) {
    return ofGapChosen[gapOf[option]] < places[gapOf[option]];
  }

  private boolean reservedAgainst(int option) {
    int gap = gapOf[option];
    return !options.get(option).newcomer() && ordinaryChosen[gap] >= places[gap] - reserved[gap];
  }

  private boolean hasPlaceInGroup(int option) {
    return ofGroupChosen[groupAt[option]] < mostPerGroup;
  }

  /** Whether it could be chosen if others were not. */
  boolean hasRoomAtAll(int option) {
    int gap = gapOf[option];
    int usable = options.get(option).newcomer() ? places[gap] : places[gap] - reserved[gap];
    return usable > 0 && room[firmOf[option]] > 0;
  }

  /** Whether it is out only because its firm has no room left. */
  boolean isOutOfFirm(int option) {
    return !chosen[option] && room[firmOf[option]] > 0 && !fitsFirm(option) && fitsGap(option);
  }

  /** Whether it is out only because its gap takes others. */
  boolean isOutOfGap(int option) {
    return !chosen[option] && hasRoomAtAll(option) && fitsFirm(option) && !fitsGap(option);
  }

  /** The most that one of these which is not chosen is worth; 0 where all are. */
  double bestOut(int[] among) {
    double best = 0;
    for (int option : among) {
      if (!chosen[option] && worth[option] > best) {
        best = worth[option];
      }
    }
    return best;
  }

  List<Integer> chosenOfGap(int option) {
    return chosenAmong(ofGap[gapOf[option]]);
  }

  List<Integer> chosenOfFirm(int option) {
    return chosenAmong(ofFirm[firmOf[option]]);
  }

  private List<Integer> chosenAmong(int[] among) {
    List<Integer> found = new ArrayList<>();
    for (int option : among) {
      if (chosen[option]) {
        found.add(option);
      }
    }
    return found;
  }

  void put(int option) {
    count(option, 1);
  }

  void take(int option) {
    count(option, -1);
  }

  private void count(int option, int by) {
    chosen[option] = by > 0;
    ofGapChosen[gapOf[option]] += by;
    ordinaryChosen[gapOf[option]] += options.get(option).newcomer() ? 0 : by;
    ofFirmChosen[firmOf[option]] += by;
    ofGroupChosen[groupAt[option]] += by;
    total += by * worth[option];
  }

  /** Gives up the places kept for newcomers where no newcomer fits. */
  void release() {
    for (int gap = 0; gap < places.length; gap++) {
      boolean newcomerFits =
          Arrays.stream(ofGap[gap])
              .anyMatch(
                  option -> !chosen[option] && options.get(option).newcomer() && fits(option));
      if (!newcomerFits) {
        reserved[gap] = 0;
      }
    }
  }

  PassedOver whyNot(int option) {
    if (busyBefore[firmOf[option]]) {
      return PassedOver.FIRM_BUSY;
    }
    if (places[gapOf[option]] == 0) {
      return PassedOver.GAP_BUSY;
    }
    boolean wanted = hasPlace(option) || worth[option] > leastChosen(gapOf[option]);
    if (!wanted) {
      return PassedOver.GAP_TAKEN;
    }
    if (!fitsFirm(option)) {
      return PassedOver.FIRM_TAKEN;
    }
    return hasPlaceInGroup(option) ? PassedOver.KEPT_FOR_NEWCOMER : PassedOver.SAME_GROUP;
  }

  private double leastChosen(int gap) {
    return Arrays.stream(ofGap[gap])
        .filter(option -> chosen[option])
        .mapToDouble(option -> worth[option])
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
