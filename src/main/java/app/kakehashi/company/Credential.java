package app.kakehashi.company;

/** Green and compliance credentials beyond certificates. */
public enum Credential implements Coded {
  /** Buys or makes renewable power. */
  RENEWABLE_POWER("renewable_power"),
  /** Reuses its process water. */
  WATER_REUSE("water_reuse"),
  /** Accounts for its greenhouse gases. */
  CARBON_ACCOUNTING("carbon_accounting"),
  /** Has a validated reduction target. */
  SCIENCE_BASED_TARGET("science_based_target"),
  /** Reports the origin of its minerals. */
  CONFLICT_MINERALS("conflict_minerals"),
  /** Follows a code on labour and human rights. */
  LABOUR_STANDARDS("labour_standards"),
  /** Has rules against bribery. */
  ANTI_CORRUPTION("anti_corruption"),
  /** Accepts the clause against antisocial forces (反社会的勢力の排除). */
  ANTISOCIAL_FORCES_CLAUSE("antisocial_forces_clause"),
  /** Insures its product liability. */
  PRODUCT_LIABILITY_INSURANCE("product_liability_insurance"),
  /** Manages personal data by rules. */
  PRIVACY_MANAGEMENT("privacy_management");

  private final String code;

  Credential(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
