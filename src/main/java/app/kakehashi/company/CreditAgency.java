package app.kakehashi.company;

/** Who wrote a credit report. */
public enum CreditAgency implements Coded {
  /** Teikoku Databank (帝国データバンク). */
  TDB("tdb"),
  /** Tokyo Shoko Research (東京商工リサーチ). */
  TSR("tsr"),
  /** CRIF (中華徵信所). */
  CRIF("crif"),
  /** Dun and Bradstreet. */
  DUNS("duns");

  private final String code;

  CreditAgency(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
