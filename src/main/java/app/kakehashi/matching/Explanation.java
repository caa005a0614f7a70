package app.kakehashi.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

  public Explanation {
    bars = List.copyOf(bars);
    reasons = List.copyOf(reasons);
    words = List.copyOf(words);
    changes = List.copyOf(changes);
  }

  /** The strongest reasons for the pair that this audience may read. */
  public List<Reason> reasonsFor(Audience audience) {
    return reasons.stream()
        .filter(reason -> reason.stance() == Stance.FOR && reason.audience().contains(audience))
        .sorted(STRONGEST_FIRST)
        .limit(MOST_FOR)
        .toList();
  }

  /** What speaks against the pair and what is open: at least one, for every audience. */
  public List<Reason> pointsAgainst(Audience audience) {
    List<Reason> points = new ArrayList<>();
    for (Stance stance : List.of(Stance.AGAINST, Stance.OPEN)) {
      reasons.stream()
          .filter(reason -> reason.stance() == stance && reason.audience().contains(audience))
          .filter(reason -> reason.code() != ReasonCode.LEAST_STRONG)
          .sorted(STRONGEST_FIRST)
          .forEach(points::add);
    }
    if (points.isEmpty()) {
      reasons.stream()
          .filter(reason -> reason.code() == ReasonCode.LEAST_STRONG)
          .filter(reason -> reason.audience().contains(audience))
          .findFirst()
          .ifPresent(points::add);
    }
    return points.stream().limit(MOST_AGAINST).toList();
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
                  case JAPAN_SIDE -> change.side() == Side.JAPAN;
                  case TAIWAN_SIDE -> change.side() == Side.TAIWAN;
                })
        .toList();
  }
}
