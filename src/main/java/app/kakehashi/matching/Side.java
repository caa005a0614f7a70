package app.kakehashi.matching;

/** Whose wish a score expresses. */
public enum Side {
  /** Would the gap's owner want this offer? */
  JAPAN("japan"),
  /** Would this firm want that gap? */
  TAIWAN("taiwan");

  private final String code;

  Side(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The message that names it. */
  public String messageKey() {
    return "matching.side." + code();
  }
}
