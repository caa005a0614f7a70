package app.kakehashi.introduction.service;

import java.util.Locale;

/** What became of a pair of a round. */
public enum RoundState {
  /** It can be opened. */
  PROPOSED,
  /** Somebody of the office took it out. */
  TAKEN_OUT,
  /** An introduction was opened. */
  OPENED,
  /** It was to be opened and could not be. */
  REFUSED,
  /** It is possible and was not proposed. */
  PASSED_OVER;

  /** As sent by the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The message that says so. */
  public String messageKey() {
    return "introduction_round.state." + code();
  }
}
