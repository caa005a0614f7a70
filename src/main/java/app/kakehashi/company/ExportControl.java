package app.kakehashi.company;

/** What is known about the export control of a company's products. */
public enum ExportControl implements Coded {
  /** Not stated. */
  UNKNOWN("unknown"),
  /** Nothing it makes is on a control list. */
  NOT_LISTED("not_listed"),
  /** Some of it is on a control list. */
  LISTED("listed"),
  /** Some of it is listed, and licences are in place. */
  CLEARED("cleared");

  private final String code;

  ExportControl(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
