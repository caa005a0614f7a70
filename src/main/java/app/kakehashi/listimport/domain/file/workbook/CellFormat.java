package app.kakehashi.listimport.domain.file.workbook;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a number format makes of a number, as far as it is more than decoration.
 *
 * @param digits number of digits to which zeros are put in front; 0 for none
 */
record CellFormat(Kind kind, int digits) {

  /** What the number is. */
  enum Kind {
    NUMBER,
    DATE,
    /** A date with its time of day. */
    DATE_AND_TIME,
    TIME,
    /** A format that is a date in some countries’ programs and a time in others’. */
    DATE_OR_TIME
  }

  static final CellFormat PLAIN = new CellFormat(Kind.NUMBER, 0);

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.");
  private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
  private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*]");
  private static final Pattern GENERAL = Pattern.compile("general|g/\\S*");
  private static final Pattern EXPONENT = Pattern.compile("(?<=[0#?.])e[+-]");
  private static final Pattern HALVES_OF_DAY = Pattern.compile("am/pm|a/p");
  private static final Pattern ZEROS = Pattern.compile("0{2,15}");

  /** The format of a number of the standard, which files do not spell out. */
  static CellFormat builtIn(int number) {
    return switch (number) {
      case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 ->
          new CellFormat(Kind.DATE, 0);
      case 18, 19, 20, 21, 45, 47 -> new CellFormat(Kind.TIME, 0);
      case 22 -> new CellFormat(Kind.DATE_AND_TIME, 0);
      case 32, 33, 34, 35, 55, 56 -> new CellFormat(Kind.DATE_OR_TIME, 0);
      default -> PLAIN;
    };
  }

  /** The format that a code such as {@code [$-411]ggge"年"m"月"d"日"} spells out. */
  static CellFormat of(String code) {
    String bare = QUOTED.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
    int section = bare.indexOf(';');
    String first = section < 0 ? bare : bare.substring(0, section);
    if (ZEROS.matcher(first.strip()).matches()) {
      return new CellFormat(Kind.NUMBER, first.strip().length());
    }
    if (ELAPSED.matcher(first).find()) {
      return PLAIN;
    }
    String tokens = BRACKETS.matcher(first).replaceAll("");
    tokens = GENERAL.matcher(tokens).replaceAll("");
    tokens = EXPONENT.matcher(tokens).replaceAll("");
    String halves = HALVES_OF_DAY.matcher(tokens).replaceAll("h");
    boolean day = has(halves, "ydegb") || (has(halves, "m") && !has(halves, "hs"));
    boolean time = has(halves, "hs");
    if (has(halves, "0#?@") && !time) {
      return PLAIN;
    }
    if (day) {
      return new CellFormat(time ? Kind.DATE_AND_TIME : Kind.DATE, 0);
    }
    return time ? new CellFormat(Kind.TIME, 0) : PLAIN;
  }

  private static boolean has(String tokens, String letters) {
    return letters.chars().anyMatch(letter -> tokens.indexOf(letter) >= 0);
  }
}
