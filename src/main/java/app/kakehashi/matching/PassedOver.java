package app.kakehashi.matching;

import java.util.Locale;

/** Why a round does not propose a pair that is possible. */
public enum PassedOver {
  /** The firm has as many open introductions as it can bear (H9). */
  FIRM_BUSY,
  /** The firm's room goes to other gaps of the round. */
  FIRM_TAKEN,
  /** The gap has as many open introductions as it can take. */
  GAP_BUSY,
  /** The gap's places go to better offers. */
  GAP_TAKEN,
  /** The last place is kept for an offer that was hardly ever proposed. */
  KEPT_FOR_NEWCOMER,
  /** Enough of this corporate group are proposed for the gap. */
  SAME_GROUP;

  /** As stored and sent. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The message that says so. */
  public String messageKey() {
    return "matching.passed_over." + code();
  }
}
