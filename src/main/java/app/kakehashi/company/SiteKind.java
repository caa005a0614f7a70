package app.kakehashi.company;

/** What a company does at a place. */
public enum SiteKind implements Coded {
  /** It makes things there. */
  FACTORY("factory"),
  /** A registered branch. */
  BRANCH("branch"),
  /** An office that sells or represents. */
  SALES_OFFICE("sales_office"),
  /** Research and development. */
  RESEARCH("research"),
  /** Storage and delivery. */
  WAREHOUSE("warehouse"),
  /** Maintenance and customer service. */
  SERVICE("service"),
  /** A legal entity of its own. */
  SUBSIDIARY("subsidiary"),
  /** Anything else. */
  OTHER("other");

  private final String code;

  SiteKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
