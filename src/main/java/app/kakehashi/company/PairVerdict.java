package app.kakehashi.company;

/**
 * What the office says of two records that look alike; that they are one is said by merging them.
 */
public enum PairVerdict implements Coded {
  /** Two companies: not proposed again. */
  DIFFERENT("different"),
  /** Not known yet: proposed again on a day. */
  LATER("later");

  private final String code;

  PairVerdict(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
