package app.kakehashi.company;

/** What a further name of a company is. */
public enum NameKind implements Coded {
  /** The official name in another language. */
  OFFICIAL("official"),
  /** The name it trades under. */
  TRADE("trade"),
  /** Its English name. */
  ENGLISH("english"),
  /** How the Japanese name is read, in kana. */
  READING("reading"),
  /** A name it had before. */
  FORMER("former"),
  /** A short form people use. */
  SHORT("short");

  private final String code;

  NameKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
