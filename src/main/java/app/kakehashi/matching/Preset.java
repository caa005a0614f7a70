package app.kakehashi.matching;

/** A named set of weights. */
public enum Preset {
  /** All criteria. */
  DEFAULT("default"),
  /** Only what people ask about first. */
  SECTOR_SIZE_REGION("sector_size_region");

  private final String code;

  Preset(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The message that names it. */
  public String messageKey() {
    return "matching.preset." + code();
  }
}
