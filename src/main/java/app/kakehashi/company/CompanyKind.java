package app.kakehashi.company;

/** What sort of body a record is. */
public enum CompanyKind implements Coded {
  /** A firm. */
  COMPANY("company"),
  /** A prefecture, county, city, town or one of its bodies. */
  LOCAL_GOVERNMENT("local_government"),
  /** A university, college or research institute. */
  UNIVERSITY("university"),
  /** A hospital or care provider. */
  HOSPITAL("hospital"),
  /** A chamber, association, bank, park or centre that supports firms. */
  SUPPORT_BODY("support_body");

  private final String code;

  CompanyKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
