package app.kakehashi.company;

/** How the office convinced itself that a company is what it says. */
public enum VerificationMethod implements Coded {
  /** Looked up in the public register. */
  REGISTER("register"),
  /** Saw documents. */
  DOCUMENTS("documents"),
  /** Spoke with the company. */
  INTERVIEW("interview"),
  /** Visited the company. */
  VISIT("visit"),
  /** Read a credit report. */
  CREDIT_REPORT("credit_report");

  private final String code;

  VerificationMethod(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
