package app.kakehashi.matching;

import java.util.Locale;

/**
 * A soft knock-out: a line of its own that takes points away.
 *
 * @param points negative
 */
public record ScoreCap(Kind kind, double points) {

  /** Why a score is capped. */
  public enum Kind {
    /** Neither words nor industry have anything in common. */
    NO_TOPIC,
    /** A mandatory certificate is neither stated nor excluded. */
    CERTIFICATE_UNKNOWN,
    /** A mandatory language is neither stated nor excluded. */
    LANGUAGE_UNKNOWN,
    /** The best pair of modes is compatible by half only. */
    MODE_WEAK,
    /** What one side states in words speaks against what the other states. */
    CONDITION;

    /** The key by which the model's data name it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
