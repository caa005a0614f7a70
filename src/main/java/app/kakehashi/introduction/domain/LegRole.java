package app.kakehashi.introduction.domain;

import java.util.Locale;

/** What a company is in a case. */
public enum LegRole {
  /** Whose gap it is. */
  GAP,
  /** Whose offer was matched. */
  OFFER,
  /** Joins a team: third-country project or consortium. */
  TEAM;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String messageKey() {
    return "introduction.role." + code();
  }
}
