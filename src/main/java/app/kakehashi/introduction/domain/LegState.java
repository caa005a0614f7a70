package app.kakehashi.introduction.domain;

import java.util.Locale;

/** What one company of a case has said. */
public enum LegState {
  /** Not asked yet. */
  WAITING,
  /** Asked; the clock of its country runs. */
  ASKED,
  /** Yes. */
  YES,
  /** Under internal approval until a promised date; the clock stands still. */
  UNDER_APPROVAL,
  /** Has a question that the owner answers or passes on. */
  CLARIFY,
  /** Not now; comes back on its date. */
  NOT_NOW,
  /** No. */
  DECLINED,
  /** No answer in time. */
  EXPIRED,
  /** Nobody can be reached. */
  UNREACHABLE;

  /** Whether an answer of the company is awaited, sooner or later. */
  public boolean isOpen() {
    return this == ASKED || this == UNDER_APPROVAL || this == CLARIFY;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The message that puts it into words. */
  public String messageKey() {
    return "introduction.leg." + code();
  }
}
