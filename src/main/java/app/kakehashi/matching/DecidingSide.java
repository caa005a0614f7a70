package app.kakehashi.matching;

/** Who decides about a pair: each of the two companies and the office, each for itself. */
public enum DecidingSide {
  /** The gap's company. */
  GAP("gap"),
  /** The offer's company. */
  OFFER("offer"),
  /** The secretariat. */
  OFFICE("office");

  private final String code;

  DecidingSide(String code) {
    this.code = code;
  }

  /** As stored. */
  public String code() {
    return code;
  }
}
