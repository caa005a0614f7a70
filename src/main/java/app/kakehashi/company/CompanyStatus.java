package app.kakehashi.company;

/** Whether a company takes part. */
public enum CompanyStatus implements Coded {
  /** It does. */
  ACTIVE("ACTIVE"),
  /** It left, or was merged or dissolved: kept for history, never proposed. */
  INACTIVE("INACTIVE");

  private final String code;

  CompanyStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
