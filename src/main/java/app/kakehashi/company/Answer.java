package app.kakehashi.company;

/** A fact that may be unknown; unknown is not no. */
public enum Answer implements Coded {
  /** Stated to be so. */
  YES("yes"),
  /** Stated not to be so. */
  NO("no"),
  /** Not stated. */
  UNKNOWN("unknown");

  private final String code;

  Answer(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
