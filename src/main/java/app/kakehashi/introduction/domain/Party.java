package app.kakehashi.introduction.domain;

import java.util.Locale;

/** Who may make a move. */
public enum Party {
  /** Anybody of the secretariat. */
  OFFICE,
  /** The curator who owns the case; an admin may stand in. */
  OWNER,
  /** A company of the case, for itself; the office may record it for the company. */
  COMPANY,
  /** Time. */
  CLOCK;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String messageKey() {
    return "introduction.party." + code();
  }
}
