package app.kakehashi.shared;

/**
 * One text in the three languages.
 *
 * @param ja Japanese, never blank
 * @param zhHant Traditional Chinese, never blank
 * @param en English, never blank
 */
public record LocalizedText(String ja, String zhHant, String en) {
  public LocalizedText {
    if (ja.isBlank() || zhHant.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(
          "A localized text needs all three languages: " + ja + " / " + zhHant + " / " + en);
    }
  }

  /** The text in one language. */
  public String in(Language language) {
    return switch (language) {
      case JA -> ja;
      case ZH_HANT -> zhHant;
      case EN -> en;
    };
  }
}
