package app.kakehashi.reference;

import java.text.Normalizer;
import java.util.Locale;

/** Makes names comparable that differ only in how they are typed. */
final class NameKey {

  private NameKey() {}

  /**
   * The same key for half- and full-width, upper and lower case, 台 and 臺, 巿 (U+5DFF) and 市, with or
   * without spaces and punctuation.
   */
  static String of(String name) {
    String normal = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(normal.length());
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        key.append(folded(c));
      }
    }
    return key.toString();
  }

  /** As {@link #of}, but for running text in which only the characters are folded. */
  static String folded(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(normal.length());
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      if (!Character.isWhitespace(c)) {
        folded.append(folded(c));
      }
    }
    return folded.toString();
  }

  private static char folded(char c) {
    return switch (c) {
      case '臺' -> '台';
      case '\u5DFF' -> '市';
      case 'ヶ' -> 'ケ';
      case '檜' -> '桧';
      case '櫻' -> '桜';
      case '龍' -> '竜';
      case '諌' -> '諫';
      default -> c;
    };
  }
}
