package app.kakehashi.matching;

import app.kakehashi.account.Viewer;
import app.kakehashi.shared.CompanyId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shares introductions out among all open gaps at once, under what everybody can bear (2.8). For
 * the office, as far as its desk goes. Nothing is stored or noted as shown.
 *
 * <p>To be called outside a transaction, like {@link Matches}.
 */
public interface Rounds {
  /** Offers of a gap that are looked at: its best. */
  int DEPTH = 30;

  /** Gaps that one round takes at most, those published first. */
  int MOST_GAPS = 500;

  /** Two published postings by their internal ids. */
  record PairIds(long gap, long offer) {}

  /**
   * Open introductions that a company may have.
   *
   * @param small of fewer than {@value #MEDIUM_FROM} people, or of unknown size
   * @param large of {@value #LARGE_FROM} people or more
   */
  record Capacities(int small, int medium, int large) {
    public static final int MEDIUM_FROM = 30;
    public static final int LARGE_FROM = 200;

    /** Of a company of so many people; null where unknown. */
    public int of(@Nullable Integer employees) {
      return switch (sizeClass(employees)) {
        case "medium" -> medium;
        case "large" -> large;
        default -> small;
      };
    }

    /** The class of a company by its people: small, medium, large, or empty where unknown. */
    public static String sizeClass(@Nullable Integer employees) {
      if (employees == null) {
        return "";
      }
      return employees < MEDIUM_FROM ? "small" : employees < LARGE_FROM ? "medium" : "large";
    }
  }

  /**
   * What is going on as the round begins.
   *
   * @param places introductions that a gap may have open at once
   * @param openOfGap by internal id of the gap; none where missing
   * @param openOfCompany of those who offer; none where missing
   * @param exposures how often an offer was proposed within a quarter, by its internal id
   * @param closed pairs that have an open case, or had one that ended lately
   */
  record Situation(
      int places,
      Capacities capacities,
      Map<Long, Integer> openOfGap,
      Map<CompanyId, Integer> openOfCompany,
      Map<Long, Integer> exposures,
      Set<PairIds> closed) {
    public Situation {
      openOfGap = Map.copyOf(openOfGap);
      openOfCompany = Map.copyOf(openOfCompany);
      exposures = Map.copyOf(exposures);
      closed = Set.copyOf(closed);
    }
  }

  /**
   * A pair of a plan.
   *
   * @param joint R, 0 to 100
   * @param value U, the chance that both say yes, 0 to 1
   * @param newcomer whether the offer was hardly ever proposed
   * @param passedOver null where it is proposed
   */
  record Line(
      PairIds pair,
      Band band,
      double joint,
      double value,
      boolean newcomer,
      @Nullable PassedOver passedOver) {}

  /**
   * A round as computed.
   *
   * @param open gaps that are published, of which the round has at most {@value #MOST_GAPS}
   * @param gaps internal ids of the round's gaps, those published first
   * @param lines by gap in that order, the best first: all that is proposed, and of what is passed
   *     over the best three of each gap
   */
  record Plan(
      String modelVersion, int open, List<Long> gaps, List<Line> lines, RoundFigures figures) {
    public Plan {
      gaps = List.copyOf(gaps);
      lines = List.copyOf(lines);
    }
  }

  /** Shares out. */
  Plan plan(Situation situation, Viewer office);

  /**
   * Postings and pairs as they are now, for showing a plan; what is not published any more, kept
   * from the desk or forbidden by now is missing.
   *
   * @param gaps by internal id
   * @param offers by internal id
   */
  record Reading(
      Map<Long, MatchedPosting> gaps,
      Map<Long, MatchedPosting> offers,
      Map<PairIds, Match> matches) {
    public Reading {
      gaps = Map.copyOf(gaps);
      offers = Map.copyOf(offers);
      matches = Map.copyOf(matches);
    }
  }

  /** Reads these gaps and pairs; two statements besides the catalogue's own. */
  Reading read(Collection<Long> gaps, Collection<PairIds> pairs, Viewer office);
}
