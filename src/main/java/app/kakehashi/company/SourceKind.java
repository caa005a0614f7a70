package app.kakehashi.company;

/** Where a record or a field came from. */
public enum SourceKind implements Coded {
  /** A member list. */
  IMPORT("import"),
  /** A person of the secretariat. */
  OFFICE("office"),
  /** A person of the company. */
  MEMBER("member"),
  /** The demonstration data. */
  DEMO("demo");

  private final String code;

  SourceKind(String code) {
    this.code = code;
  }

  /** Whether a person stood behind it, whom no list overrules unasked. */
  public boolean isPerson() {
    return this == OFFICE || this == MEMBER;
  }

  @Override
  public String code() {
    return code;
  }
}
