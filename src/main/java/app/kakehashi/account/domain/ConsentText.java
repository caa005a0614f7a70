package app.kakehashi.account.domain;

/**
 * A text about personal data that a person is shown and answers. A changed wording is a new version
 * and is asked again.
 */
public enum ConsentText {
  /**
   * What the platform does with personal data: to be confirmed as read by everybody who activates
   * an account.
   */
  PRIVACY_NOTICE("privacy_notice", 1),
  /**
   * Passing name and contact to a company of the other side once both companies have said yes and
   * the person has agreed to the introduction: free, can be withdrawn.
   */
  CROSS_BORDER("cross_border", 2);

  private final String code;
  private final int version;

  ConsentText(String code, int version) {
    this.code = code;
    this.version = version;
  }

  public String code() {
    return code;
  }

  public int version() {
    return version;
  }

  /** Key of the words. */
  public String messageKey() {
    return "account.consent." + code + ".text";
  }
}
