package app.kakehashi.introduction.domain;

import java.util.Locale;

/** How a side saw a meeting; each answer stays with the office. */
public enum MeetingOutcome {
  /** It did not take place. */
  NOT_HELD,
  /** Too little interest. */
  NO_INTEREST,
  /** Informative, no cooperation planned. */
  INFORMATIVE,
  /** A cooperation is possible. */
  POSSIBLE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String messageKey() {
    return "introduction.outcome." + code();
  }
}
