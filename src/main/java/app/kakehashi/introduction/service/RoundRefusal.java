package app.kakehashi.introduction.service;

import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.MoveRefused;
import java.util.Locale;

/** Why an introduction of a round could not be opened. */
public enum RoundRefusal {
  /** The firm has as many open introductions as it can bear by now. */
  FIRM_BUSY,
  /** The gap has as many open introductions as it can take by now. */
  GAP_BUSY,
  /** The pair has an open introduction by now. */
  PAIR_OPEN,
  /** One of the postings is not published any more, or the two may not meet. */
  NOT_POSSIBLE;

  static RoundRefusal of(MoveRefused refused) {
    return refused.missing().contains(Guard.PAIR_FREE) ? PAIR_OPEN : NOT_POSSIBLE;
  }

  /** As sent by the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The message that says so. */
  public String messageKey() {
    return "introduction_round.refused." + code();
  }
}
