package app.kakehashi.company;

/** Which side of the bridge a company belongs to, wherever it is registered. */
public enum Affiliation implements Coded {
  /** Japanese. */
  JP("JP"),
  /** Taiwanese. */
  TW("TW");

  private final String code;

  Affiliation(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
