package app.kakehashi.matching.domain;

import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.ScoreCap;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.domain.text.Measure;
import app.kakehashi.matching.domain.text.StatedFacts;
import app.kakehashi.matching.domain.text.StatedFacts.Amount;
import app.kakehashi.matching.domain.text.StatedFacts.Stance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What one side states in words against what the other states: an offer that denies what the gap
 * asks, a gap that refuses what the offer is, a minimum above the quantity, a refused origin, no
 * free capacity before the deadline, a measured value that falls short. Words are soft facts: they
 * lower and cap a score and ask the office to look; they never block.
 */
final class ConditionFit {

  /** A statement of one side that speaks against the other's. */
  enum Conflict {
    /** The offer says that it does not do what the gap asks. */
    DENIED,
    /** The gap says that it does not want what the offer is. */
    REFUSED,
    /** The smallest order is above the quantity needed. */
    MINIMUM,
    /** It is made where it must not be. */
    ORIGIN,
    /** It takes no new orders before it is needed. */
    BUSY,
    /**
     * Both look for the same: two that hand a company over, two that want their goods sold, two
     * that need a field for trials.
     */
    SAME_SIDE,
    /** The company is to stay as it is, with its people, and would not. */
    UPROOTED,
    /** The most that it says it can do is less than what is asked. */
    MEASURE
  }

  private final double denialScale;
  private final double refusalScale;
  private final double evidence;
  private final double hard;
  private final double strongBelow;
  private final LocalDate latest;

  ConditionFit(MatchingModel model, LocalDate today) {
    this.denialScale = model.parameter("denial_scale");
    this.refusalScale = model.parameter("refusal_scale");
    this.evidence = model.parameter("soft_evidence");
    this.hard = model.parameter("conflict_value");
    this.strongBelow = model.number("cap", "condition_words_below");
    this.latest = today.plusYears(2);
  }

  void score(GapQuery gap, OfferDocument offer, Scratch out) {
    double value = wordFit(gap, offer);
    if (value < strongBelow) {
      out.cap(ScoreCap.Kind.CONDITION);
    }
    if (offer.facts().conditional()) {
      Set<Conflict> facts = facts(gap, offer);
      for (int i = 0; i < facts.size(); i++) {
        value *= hard;
      }
      if (!facts.isEmpty()) {
        out.cap(ScoreCap.Kind.CONDITION);
      }
    }
    // the clearer the conflict, the surer it is: so no conflict, however slight, raises a score
    out.of(Side.JAPAN, Criterion.CONDITIONS).set(value, 1 - (1 - evidence) * value);
  }

  private double wordFit(GapQuery gap, OfferDocument offer) {
    double denied =
        offer.denied().size() == 0 ? 0 : gap.deniable().dot(offer.denied()) / denialScale;
    double refused =
        gap.excluded().size() == 0 ? 0 : offer.terms().dot(gap.excluded()) / refusalScale;
    return 1 / (1 + denied + refused);
  }

  /** All conflicts of a pair, in the order in which they are explained. */
  Set<Conflict> conflicts(GapQuery gap, OfferDocument offer) {
    EnumSet<Conflict> found = EnumSet.noneOf(Conflict.class);
    if (gap.deniable().dot(offer.denied()) > 0) {
      found.add(Conflict.DENIED);
    }
    if (offer.terms().dot(gap.excluded()) > 0) {
      found.add(Conflict.REFUSED);
    }
    found.addAll(facts(gap, offer));
    return found;
  }

  /** The conflicts between facts that both sides state in words. */
  Set<Conflict> facts(GapQuery gap, OfferDocument offer) {
    EnumSet<Conflict> found = EnumSet.noneOf(Conflict.class);
    StatedFacts wanted = gap.text().facts();
    StatedFacts given = offer.facts();
    if (given.madeIn().stream().anyMatch(wanted.refusedOrigins()::contains)) {
      found.add(Conflict.ORIGIN);
    }
    for (Amount minimum : given.minimums()) {
      if (exceeds(minimum, wanted)) {
        found.add(Conflict.MINIMUM);
      }
    }
    Integer busyUntil = given.busyUntil();
    if (busyUntil != null) {
      LocalDate needed = gap.profile().needs().neededBy();
      if ((needed == null ? latest : needed).getYear() <= busyUntil) {
        found.add(Conflict.BUSY);
      }
    }
    if (sameSide(gap, given)) {
      found.add(Conflict.SAME_SIDE);
    }
    if (gap.profile().modes().contains("acquisition")
        && wanted.stances().contains(Stance.STAYS)
        && given.stances().contains(Stance.UPROOTS)) {
      found.add(Conflict.UPROOTED);
    }
    if (!shortfalls(wanted, given).isEmpty()) {
      found.add(Conflict.MEASURE);
    }
    return found;
  }

  /**
   * A measured value that is asked and the one that falls short of it.
   *
   * @param asked what the gap asks
   * @param offered the most that the offer says
   */
  record Shortfall(Measure asked, Measure offered) {}

  /** The measured values in which an offer falls short of a gap, in order of dimensions. */
  static List<Shortfall> shortfalls(StatedFacts wanted, StatedFacts given) {
    List<Shortfall> found = new ArrayList<>(0);
    for (Measure asked : wanted.measures()) {
      for (Measure offered : given.measures()) {
        if (offered.fallsShortOf(asked)) {
          found.add(new Shortfall(asked, offered));
        }
      }
    }
    return found;
  }

  private static boolean sameSide(GapQuery gap, StatedFacts given) {
    Set<Stance> wanted = gap.text().facts().stances();
    List<String> modes = gap.profile().modes();
    if (wanted.contains(Stance.SEEKS_FIELD) && given.stances().contains(Stance.SEEKS_FIELD)) {
      return true;
    }
    boolean agent = !modes.isEmpty() && modes.getFirst().equals("agency");
    if (agent || wanted.contains(Stance.SELLS_OWN)) {
      return given.stances().contains(Stance.SELLS_OWN);
    }
    return modes.contains("acquisition")
        && (onlySideOf(Stance.HANDS_OVER, wanted, given)
            || onlySideOf(Stance.TAKES_OVER, wanted, given));
  }

  private static boolean onlySideOf(Stance stance, Set<Stance> wanted, StatedFacts given) {
    Stance other = stance == Stance.HANDS_OVER ? Stance.TAKES_OVER : Stance.HANDS_OVER;
    return wanted.contains(stance)
        && !wanted.contains(other)
        && given.stances().contains(stance)
        && !given.stances().contains(other)
        && !given.stances().contains(Stance.SELLS_OWN);
  }

  /** True where the gap counts the same things and never as many as the minimum. */
  private static boolean exceeds(Amount minimum, StatedFacts wanted) {
    boolean comparable = false;
    for (Amount amount : wanted.amounts()) {
      if (amount.unit().equals(minimum.unit())) {
        comparable = true;
        double have = minimum.period() == null ? amount.value() : amount.monthly();
        double need = minimum.period() == null ? minimum.value() : minimum.monthly();
        if (have >= need) {
          return false;
        }
      }
    }
    return comparable;
  }
}
