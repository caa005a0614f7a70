package app.kakehashi.company;

/** What the arithmetic says about an official number; existence is another matter. */
public enum IdentifierCheck implements Coded {
  /** There is no number. */
  NONE("none"),
  /** The check digit holds: used as a key, and unique. */
  VALID("valid"),
  /** Kept as written, never used as a key. */
  INVALID("invalid"),
  /** Zeros that stand for no number. */
  PLACEHOLDER("placeholder"),
  /** A scheme without a known check. */
  UNCHECKED("unchecked");

  private final String code;

  IdentifierCheck(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
