package app.kakehashi.posting;

import java.util.Optional;

/**
 * The form a cooperation takes; a gap says which it accepts, an offer which it proposes, both in
 * order of preference.
 */
public enum CooperationMode {
  /** Goods of the partner's own make. */
  SUPPLY("supply"),
  /** Made, or designed and made, to the customer's order. */
  OEM_ODM("oem_odm"),
  /** Use of technology against a fee. */
  LICENCE("licence"),
  /** Research or development together. */
  JOINT_RND("joint_rnd"),
  /** Work done for the customer. */
  SERVICE("service"),
  /** Selling for the partner. */
  AGENCY("agency"),
  /** A company together. */
  JOINT_VENTURE("joint_venture"),
  /** Taking over a company or a business. */
  ACQUISITION("acquisition"),
  /** A team for a project in a third country. */
  THIRD_COUNTRY_TEAM("third_country_team"),
  /** The partner's own branch on the spot. */
  BRANCH("branch");

  private final String code;

  CooperationMode(String code) {
    this.code = code;
  }

  /** As stored and exchanged. */
  public String code() {
    return code;
  }

  /** Message key of the mode in words. */
  public String messageKey() {
    return "posting.mode." + code;
  }

  public static Optional<CooperationMode> find(String code) {
    for (CooperationMode mode : values()) {
      if (mode.code.equals(code)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}
