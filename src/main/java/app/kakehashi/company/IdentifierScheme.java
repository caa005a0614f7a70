package app.kakehashi.company;

/** Who issued an official number. */
public enum IdentifierScheme implements Coded {
  /** Japanese corporate number (法人番号). */
  JP_CORPORATE_NUMBER("jp_corporate_number"),
  /** Taiwanese unified business number (統一編號). */
  TW_BUSINESS_NUMBER("tw_business_number"),
  /** A register of another country or another list. */
  OTHER("other");

  private final String code;

  IdentifierScheme(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
