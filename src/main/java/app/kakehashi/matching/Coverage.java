package app.kakehashi.matching;

import java.util.Locale;

/**
 * How far somebody covers a requirement.
 *
 * @param share a, from 0 to 1; of what is unknown the prior
 */
public record Coverage(double share, boolean known) {
  private static final double WHOLE = .95;
  private static final double PART = .4;

  /** What stands for it in words. */
  public enum State {
    /** Wholly. */
    COVERED,
    /** By at least two fifths. */
    PARTLY,
    /** Neither stated nor excluded. */
    UNKNOWN,
    /** Less than that. */
    MISSING;

    /** As sent by the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** It is known to be covered by so much. */
  public static Coverage of(double share) {
    return new Coverage(share, true);
  }

  /** In words. */
  public State state() {
    if (!known) {
      return State.UNKNOWN;
    }
    return share >= WHOLE ? State.COVERED : share >= PART ? State.PARTLY : State.MISSING;
  }
}
