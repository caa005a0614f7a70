package app.kakehashi.matching.domain.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rounds made up from a seed; scarce ones, in which capacity hurts, as often as ample ones. */
record SomeRound(List<GapPlaces> gaps, List<Firm> firms, List<Option> options) {

  static SomeRound of(long seed) {
    Random random = new Random(seed);
    int gapCount = 3 + random.nextInt(20);
    int firmCount = 3 + random.nextInt(random.nextBoolean() ? 8 : 40);
    List<Firm> firms = new ArrayList<>();
    List<String[]> offers = new ArrayList<>();
    for (int i = 0; i < firmCount; i++) {
      int capacity = List.of(3, 3, 3, 6, 10).get(random.nextInt(5));
      String id = "firm-" + i;
      String group = random.nextInt(10) == 0 ? "group-" + random.nextInt(3) : id;
      firms.add(new Firm(id, group, capacity, random.nextInt(capacity + 1)));
      for (int offer = 0; offer <= random.nextInt(3); offer++) {
        offers.add(new String[] {id, "offer-" + i + "-" + offer, random.nextInt(3) + ""});
      }
    }
    List<GapPlaces> gaps = new ArrayList<>();
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < gapCount; i++) {
      gaps.add(new GapPlaces("gap-" + i, random.nextInt(6)));
      double ease = .2 + .8 * random.nextDouble();
      for (String[] offer : offers) {
        if (random.nextInt(100) < 60) {
          double value = .02 + .6 * ease * random.nextDouble();
          options.add(new Option("gap-" + i, offer[1], offer[0], value, offer[2].equals("0")));
        }
      }
    }
    return new SomeRound(gaps, firms, options);
  }
}
