package app.kakehashi.introduction.domain;

import java.util.Locale;

/** Why the office does not propose a pair; feedback for the ranking. */
public enum OfficeRejection {
  INCOMPLETE,
  UNVERIFIED,
  NOT_CONCRETE,
  DUPLICATE,
  UNSUITABLE,
  OUTSIDE_REMIT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String messageKey() {
    return "introduction.rejection." + code();
  }
}
