package app.kakehashi.introduction.domain;

import java.util.Locale;

/** What a move sets off beside the change of state. */
public enum Effect {
  /** The office is told. */
  TELL_OFFICE,
  /** The owner is told. */
  TELL_OWNER,
  /** The company is asked, with a link to answer. */
  ASK,
  /** The company is reminded. */
  REMIND,
  /** The next company in the order is asked at once. */
  ASK_NEXT,
  /** The other companies of the case learn what they may. */
  TELL_OTHERS,
  /** A place in the gap's list is free; the office is offered the next three. */
  FREE_SLOT,
  /** Names, contacts and files open to both sides. */
  OPEN,
  /** Check-ins after 1, 3, 6 and 12 months are planned. */
  PLAN_CHECK_INS;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String messageKey() {
    return "introduction.effect." + code();
  }
}
