package app.kakehashi.posting;

import java.util.Optional;

/** What a gap's company brings into a cooperation, and what an offer's company seeks in one. */
public enum Gift {
  /** A way to customers. */
  SALES_CHANNEL("sales_channel"),
  /** A known name. */
  BRAND("brand"),
  /** Materials or parts. */
  MATERIALS("materials"),
  /** Machines and plants. */
  EQUIPMENT("equipment"),
  /** Research and its results. */
  RESEARCH("research"),
  /** Money. */
  FINANCE("finance"),
  /** A place to test. */
  TEST_FIELD("test_field"),
  /** A customer whose name convinces others. */
  REFERENCE_CUSTOMER("reference_customer");

  private final String code;

  Gift(String code) {
    this.code = code;
  }

  /** As stored and exchanged. */
  public String code() {
    return code;
  }

  /** Message key of the gift in words. */
  public String messageKey() {
    return "posting.gift." + code;
  }

  public static Optional<Gift> find(String code) {
    for (Gift gift : values()) {
      if (gift.code.equals(code)) {
        return Optional.of(gift);
      }
    }
    return Optional.empty();
  }
}
