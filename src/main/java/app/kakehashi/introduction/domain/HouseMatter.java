package app.kakehashi.introduction.domain;

import java.util.Locale;

/** What a side is deciding inside. */
public enum HouseMatter {
  /** Whether to be introduced. */
  INTRODUCTION,
  /** Whether to meet. */
  MEETING,
  /** The confidentiality agreement. */
  CONFIDENTIALITY,
  /** The budget of a trial. */
  TRIAL_BUDGET,
  /** The contract. */
  CONTRACT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String messageKey() {
    return "introduction.matter." + code();
  }
}
