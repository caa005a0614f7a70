package app.kakehashi.matching.domain.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Facts that a posting states in words only. They are soft: the office confirms them.
 *
 * @param amounts quantities it speaks of
 * @param minimums quantities below which it does not begin
 * @param busyUntil the latest year it names, where it says that it takes no new orders now; null
 *     where it does not say so
 * @param madeIn countries in which it says that things are made
 * @param refusedOrigins countries in which it says that nothing may be made
 * @param stances which side of a deal it says that it is on
 * @param languages tags of languages in which it says that it can be worked with
 * @param certificates codes of certificates of which it speaks
 * @param measures at most one measured value of each dimension
 */
public record StatedFacts(
    List<Amount> amounts,
    List<Amount> minimums,
    @Nullable Integer busyUntil,
    Set<String> madeIn,
    Set<String> refusedOrigins,
    Set<Stance> stances,
    Set<String> languages,
    Set<String> certificates,
    List<Measure> measures) {

  /** Busy without a word about until when. */
  public static final int NO_END = 9999;

  public StatedFacts {
    amounts = List.copyOf(amounts);
    minimums = List.copyOf(minimums);
    madeIn = Set.copyOf(madeIn);
    refusedOrigins = Set.copyOf(refusedOrigins);
    stances = Set.copyOf(stances);
    languages = Set.copyOf(languages);
    certificates = Set.copyOf(certificates);
    measures = List.copyOf(measures);
  }

  /** True where there is anything that a gap could be in conflict with. */
  public boolean conditional() {
    return busyUntil != null
        || !minimums.isEmpty()
        || !madeIn.isEmpty()
        || !stances.isEmpty()
        || !measures.isEmpty();
  }

  /** Which side of a deal somebody is on, and on which terms. */
  public enum Stance {
    /** Has goods and looks for somebody who sells them. */
    SELLS_OWN(ClauseCues.Kind.SELLS_OWN),
    /** Has a company and looks for somebody who takes it over. */
    HANDS_OVER(ClauseCues.Kind.HANDS_OVER),
    /** Looks for a company to take over. */
    TAKES_OVER(ClauseCues.Kind.TAKES_OVER),
    /** Looks for a place in which to try something out. */
    SEEKS_FIELD(ClauseCues.Kind.SEEKS_FIELD),
    /** Wants the people and the place of its company to remain. */
    STAYS(ClauseCues.Kind.STAYS),
    /** Takes over without the people, or moves production away. */
    UPROOTS(ClauseCues.Kind.UPROOTS);

    private final ClauseCues.Kind cue;

    Stance(ClauseCues.Kind cue) {
      this.cue = cue;
    }

    ClauseCues.Kind cue() {
      return cue;
    }
  }

  /**
   * A quantity.
   *
   * @param unit what is counted; quantities of different units are never compared
   * @param period over which time, where the words say so
   */
  public record Amount(double value, String unit, @Nullable Period period) {

    /** The quantity in a month; as it stands where no period is said. */
    public double monthly() {
      return period == null ? value : value * period.perMonth();
    }
  }

  /** The time that a quantity is for. */
  public enum Period {
    YEAR(1.0 / 12),
    MONTH(1),
    DAY(20);

    private final double perMonth;

    Period(double perMonth) {
      this.perMonth = perMonth;
    }

    double perMonth() {
      return perMonth;
    }
  }
}
