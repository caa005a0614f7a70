package app.kakehashi.shared.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What every tolerant reader does first: width, spaces, invisible characters, dashes for empty. */
public final class LooseText {

  private static final Pattern SPREADSHEET_TEXT = Pattern.compile("=\"(.*)\"");
  private static final Set<String> STANDS_FOR_EMPTY = Set.of("n/a", "na", "nil", "ー", "…");

  private LooseText() {}

  /**
   * The text in its plain width without outer spaces and invisible characters; a leading apostrophe
   * or {@code ="…"}, with which spreadsheets protect digits, is taken off.
   */
  public static String plain(String raw) {
    String text = withoutInvisible(Normalizer.normalize(raw, Normalizer.Form.NFKC)).strip();
    var protectedText = SPREADSHEET_TEXT.matcher(text);
    if (protectedText.matches()) {
      text = protectedText.group(1);
    } else if (text.startsWith("'")) {
      text = text.substring(1);
    }
    return text.strip();
  }

  /** Plain text without any space inside and with every kind of dash as {@code -}. */
  public static String compact(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    plain(raw)
        .codePoints()
        .filter(c -> !isSpace(c))
        .map(c -> isDash(c) ? '-' : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Whether the text is empty or one of the signs people write for empty ({@code －}, n/a). */
  public static boolean isBlank(String raw) {
    String text = compact(raw);
    return text.chars().allMatch(c -> c == '-')
        || STANDS_FOR_EMPTY.contains(text.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether the text holds characters that cannot be seen (zero width, soft hyphen, mark order).
   */
  public static boolean hasInvisible(String raw) {
    return raw.codePoints().anyMatch(LooseText::isInvisible);
  }

  /** Whether the text holds characters that turn the writing direction around. */
  public static boolean hasDirectionControls(String raw) {
    return raw.codePoints().anyMatch(LooseText::isDirectionControl);
  }

  /** The text without characters that cannot be seen. */
  public static String withoutInvisible(String raw) {
    if (!hasInvisible(raw)) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length());
    raw.codePoints().filter(c -> !isInvisible(c)).forEach(out::appendCodePoint);
    return out.toString();
  }

  static boolean isDash(int c) {
    return switch (c) {
      case '-', 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x2500, 0xFF0D, 0xFE63 ->
          true;
      default -> false;
    };
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT;
  }

  private static boolean isDirectionControl(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
