package app.kakehashi.company;

/** What speaks for or against two records being one company. */
public enum LikenessReason implements Coded {
  /** The names read the same once width, kana, old characters and legal forms are folded. */
  SAME_NAME("same_name"),
  /** One bears the name that the other has given up. */
  FORMER_NAME("former_name"),
  /** One bears a short, trade or foreign name of the other. */
  OTHER_NAME("other_name"),
  /** The English names are the same. */
  ENGLISH_NAME("english_name"),
  /** The names are read the same, in kana or in Latin letters. */
  SAME_READING("same_reading"),
  /** The names differ by one character. */
  ONE_CHARACTER("one_character"),
  /** One name is the other's with the word for a branch. */
  BRANCH("branch"),
  /** The names have nothing in common. */
  OTHER_WORDS("other_words"),
  /** Several companies are called so. */
  COMMON_NAME("common_name"),
  /** The legal forms differ: 株式会社 and 有限会社 of one name are two companies unless shown otherwise. */
  OTHER_LEGAL_FORM("other_legal_form"),
  /** Both have the same number, which does not pass its check. */
  SAME_NUMBER("same_number"),
  /** The numbers differ, and one of them does not pass its check. */
  OTHER_NUMBER("other_number"),
  /** Both head offices are in one region. */
  SAME_REGION("same_region"),
  /** The head offices are in different regions: it may have moved. */
  OTHER_REGION("other_region"),
  /** The addresses are the same. */
  SAME_ADDRESS("same_address"),
  /** Web site or mail addresses are of one domain. */
  SAME_DOMAIN("same_domain"),
  /** A telephone number is the same. */
  SAME_PHONE("same_phone"),
  /** Both were founded on the same day or in the same year. */
  SAME_FOUNDING("same_founding"),
  /** They were founded in different years. */
  OTHER_FOUNDING("other_founding"),
  /** The paid-in capital is the same. */
  SAME_CAPITAL("same_capital");

  private final String code;

  LikenessReason(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether it speaks for one company rather than for two. */
  public boolean speaksFor() {
    return switch (this) {
      case BRANCH,
          OTHER_WORDS,
          COMMON_NAME,
          OTHER_LEGAL_FORM,
          OTHER_NUMBER,
          OTHER_REGION,
          OTHER_FOUNDING ->
          false;
      default -> true;
    };
  }
}
