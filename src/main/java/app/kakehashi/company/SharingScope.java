package app.kakehashi.company;

/** Who of the partner bodies may work with a record. */
public enum SharingScope implements Coded {
  /** The desk of its own country only. */
  OWN_DESK("own_desk"),
  /** Its desk and the body that referred it. */
  REFERRING_BODY("referring_body"),
  /** Every desk. */
  ALL_DESKS("all_desks");

  private final String code;

  SharingScope(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
