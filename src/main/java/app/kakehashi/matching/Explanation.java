package app.kakehashi.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a pair stands where it stands.
 *
 * @param bars sector, size, region: always these, always first
 * @param reasons every reason for every audience, in the order of the criteria
 * @param words what both texts name, the most telling first
 * @param changes what would raise a score, the most first
 */
public record Explanation(
    List<Bar> bars, List<Reason> reasons, List<TermPair> words, List<Change> changes) {

  /** How many reasons for a pair are shown at most. */
  public static final int MOST_FOR = 3;

  /** How many reasons against it, or open points, are shown at most; one is always shown. */
  public static final int MOST_AGAINST = 3;

  private static final Comparator<Reason> STRONGEST_FIRST =
      Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.points()))
          .thenComparing(Reason::code)
          .thenComparing(Reason::side);
  private static final Comparator<Reason> FIRST_TO_SETTLE =
      Comparator.comparing((Reason reason) -> !reason.code().isSettledFirst())
          .thenComparing(STRONGEST_FIRST);

  public Explanation {
    bars = List.copyOf(bars);
    reasons = List.copyOf(reasons);
    words = List.copyOf(words);
    changes = List.copyOf(changes);
  }

  /** The strongest reasons for the pair that this audience may read, none of them twice. */
  public List<Reason> reasonsFor(Audience audience) {
    return distinct(
        reasons.stream()
            .filter(reason -> reason.stance() == Stance.FOR && reason.audience().contains(audience))
            .sorted(STRONGEST_FIRST),
        MOST_FOR);
  }

  /**
   * What speaks against the pair and what is open, at least one, for every audience: first what
   * must be settled before anything else, then what is most at stake.
   */
  public List<Reason> pointsAgainst(Audience audience) {
    List<Reason> points =
        distinct(
            reasons.stream()
                .filter(reason -> reason.stance() != Stance.FOR)
                .filter(reason -> reason.audience().contains(audience))
                .filter(reason -> reason.code() != ReasonCode.LEAST_STRONG)
                .sorted(FIRST_TO_SETTLE),
            MOST_AGAINST);
    return points.isEmpty()
        ? reasons.stream()
            .filter(reason -> reason.code() == ReasonCode.LEAST_STRONG)
            .filter(reason -> reason.audience().contains(audience))
            .limit(1)
            .toList()
        : points;
  }

  private static List<Reason> distinct(Stream<Reason> sorted, int most) {
    List<Reason> all = sorted.toList();
    List<Reason> chosen = new ArrayList<>();
    for (Reason reason : all) {
      boolean said =
          chosen.stream().anyMatch(other -> reason.code() == other.code())
              || all.stream().anyMatch(other -> reason.code().isSaidBy(other.code()));
      if (!said && chosen.size() < most) {
        chosen.add(reason);
      }
    }
    return chosen;
  }

  /** Everything this audience may read, in the order of the criteria. */
  public List<Reason> all(Audience audience) {
    return reasons.stream().filter(reason -> reason.audience().contains(audience)).toList();
  }

  /** What would raise the score that this audience sees; the office sees both. */
  public List<Change> changes(Audience audience) {
    return changes.stream()
        .filter(
            change ->
                switch (audience) {
                  case OFFICE -> true;
                  // what it lacks in quantity tells what a Taiwanese firm can make
                  case JAPAN_SIDE ->
                      change.side() == Side.JAPAN && change.criterion() != Criterion.VOLUME;
                  case TAIWAN_SIDE -> change.side() == Side.TAIWAN;
                })
        .toList();
  }
}
