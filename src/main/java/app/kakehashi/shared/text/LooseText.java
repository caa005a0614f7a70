package app.kakehashi.shared.text;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every tolerant reader does first: width, spaces, invisible characters, dashes for empty. */
public final class LooseText {

  private static final Pattern SPREADSHEET_TEXT = Pattern.compile("=\"(.*)\"");
  private static final Set<String> STANDS_FOR_EMPTY = Set.of("n/a", "na", "nil", "ー", "…");

  /** Words by which people say that there is none. */
  private static final Set<String> NONE = Set.of("無", "无", "無し", "なし", "ナシ", "none");

  /** Words and signs by which people say that they have nothing to say. */
  private static final Set<String> STANDS_FOR_NOTHING =
      Set.of(
          "無",
          "无",
          "無し",
          "なし",
          "ナシ",
          "不明",
          "不詳",
          "未詳",
          "未定",
          "未提供",
          "未填",
          "未記入",
          "記載なし",
          "該当なし",
          "略",
          "省略",
          "無資料",
          "無此項",
          "無此資料",
          "免填",
          "待補",
          "待查",
          "未公開",
          "非公開",
          "尚未設立",
          "申請中",
          "none",
          "n.a.",
          "n.a",
          "tbd",
          "tba",
          "unknown",
          "notapplicable",
          "notavailable",
          "notdisclosed");

  /** Marks and words that repeat what stands in the row above. */
  private static final Set<String> DITTO =
      Set.of("〃", "〃〃", "″", "々", "\"", "''", "同上", "仝上", "同前", "ditto", "do.");

  /** As in the cell to the right, to the left. */
  private static final Set<String> SIDEWAYS = Set.of("同右", "同左");

  private static final int LONGEST_FOR_NOTHING = 20;

  /** What words and signs for nothing begin with, spaces and full width included: few cells do. */
  private static final BitSet FOR_NOTHING_BEGINS = beginnings();

  /** No mark or word of {@link #isDitto} is longer, spaces around it included within reason. */
  public static final int LONGEST_DITTO = 8;

  private static final int LONGEST_FOR_EMPTY = 3;

  /** The soft hyphen is the first character that only steers how others are shown. */
  private static final int FIRST_FORMAT = 0xAD;

  private LooseText() {}

  private static BitSet beginnings() {
    BitSet first = new BitSet();
    first.set(' ');
    first.set('　');
    first.set(0xFF00, 0x10000);
    Stream.concat(STANDS_FOR_NOTHING.stream(), DITTO.stream())
        .forEach(
            word -> {
              first.set(word.charAt(0));
              first.set(Character.toUpperCase(word.charAt(0)));
            });
    return first;
  }

  /**
   * The text in its plain width without outer spaces and invisible characters; a leading apostrophe
   * or {@code ="…"}, with which spreadsheets protect digits, is taken off.
   */
  public static String plain(String raw) {
    String text =
        isAscii(raw)
            ? raw.strip()
            : withoutInvisible(Normalizer.normalize(raw, Normalizer.Form.NFKC)).strip();
    if (text.isEmpty() || (text.charAt(0) != '=' && text.charAt(0) != '\'')) {
      return text;
    }
    var protectedText = SPREADSHEET_TEXT.matcher(text);
    if (protectedText.matches()) {
      text = protectedText.group(1);
    } else if (text.startsWith("'")) {
      text = text.substring(1);
    }
    return text.strip();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Plain text without any space inside and with every kind of dash as {@code -}. */
  public static String compact(String raw) {
    String plain = plain(raw);
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (!isSpace(c)) {
        out.appendCodePoint(isDash(c) ? '-' : c);
      }
    }
    return out.toString();
  }

  /** Whether the text is empty or one of the signs people write for empty ({@code －}, n/a). */
  public static boolean isBlank(String raw) {
    if (saysSomething(raw)) {
      return false;
    }
    String text = compact(raw);
    return isDashes(text) || STANDS_FOR_EMPTY.contains(text.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether the text is a word or sign by which people say that there is nothing to be said ({@code
   * 無}, {@code 不明}, tbd), or repeats a row above. In a column that asks yes or no it may be an
   * answer.
   */
  public static boolean standsForNothing(String raw) {
    if (raw.length() > LONGEST_FOR_NOTHING
        || !FOR_NOTHING_BEGINS.get(raw.isEmpty() ? 0 : raw.charAt(0))) {
      return false;
    }
    String text = compact(raw).toLowerCase(Locale.ROOT);
    return STANDS_FOR_NOTHING.contains(text) || repeatsAnother(raw);
  }

  /** Whether the text says that there is none ({@code 無}, {@code なし}), which answers a question. */
  public static boolean saysNone(String raw) {
    return NONE.contains(compact(raw).toLowerCase(Locale.ROOT));
  }

  /** Whether the text only says that it is the same as in the row above or the cell beside it. */
  public static boolean repeatsAnother(String raw) {
    return isDitto(raw) || SIDEWAYS.contains(compact(raw));
  }

  /** Whether the text only says that it is the same as in the row above ({@code 〃}, {@code 同上}). */
  public static boolean isDitto(String raw) {
    return DITTO.contains(raw.strip()) || DITTO.contains(compact(raw).toLowerCase(Locale.ROOT));
  }

  /** Whether there are more letters and digits than in any sign for empty: most cells end here. */
  private static boolean saysSomething(String raw) {
    int letters = 0;
    for (int i = 0; i < raw.length(); i++) {
      if (Character.isLetterOrDigit(raw.charAt(i)) && ++letters > LONGEST_FOR_EMPTY) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDashes(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '-') {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the text holds characters that cannot be seen (zero width, soft hyphen, mark order).
   */
  public static boolean hasInvisible(String raw) {
    for (int i = 0; i < raw.length(); ) {
      int c = raw.codePointAt(i);
      if (isInvisible(c)) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  /** Whether the text holds characters that turn the writing direction around. */
  public static boolean hasDirectionControls(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (isDirectionControl(raw.charAt(i))) {
        return true;
      }
    }
    return false;
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
    return c >= FIRST_FORMAT && Character.getType(c) == Character.FORMAT;
  }

  private static boolean isDirectionControl(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
