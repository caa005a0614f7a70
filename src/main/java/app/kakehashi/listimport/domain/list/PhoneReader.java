package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.text.LooseText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads telephone numbers, which spreadsheets take for figures. */
final class PhoneReader {

  private static final int LONGEST = 40;

  /** How a spreadsheet shows a long number: 8.86922E+11. */
  private static final Pattern IN_POWERS = Pattern.compile("(?i)[0-9.]+E[+]?[0-9]+");

  /**
   * A number of Japan or Taiwan that lost its zero: nine digits, or of a Japanese mobile telephone
   * ten.
   */
  private static final Pattern WITHOUT_ZERO =
      Pattern.compile("([1-9][0-9]{8}|[789]0[0-9]{8})(\\.0)?");

  private static final Pattern BETWEEN =
      Pattern.compile("[\\s　]*[\\r\\n;；、,，/／]+[\\s　]*|[\\s　]+(?=[(（]?[0０+＋][^\\r\\n]{8})");
  private static final Pattern MOBILE = Pattern.compile("携帯|手機|行動|(?i:mobile|cell)");
  private static final Pattern EXTENSION = Pattern.compile("[0-9]{1,6}");

  /** Longer cells are no numbers. */
  private static final int LONGEST_CELL = 200;

  private static final int FEWEST_DIGITS = 7;
  private static final int FEWEST_OF_OTHER = 4;

  private PhoneReader() {}

  /** The number of a row, with its extension; null for none that can be taken. */
  static @Nullable String read(RowCells cells) {
    String phone = number(cells);
    return phone == null ? null : withExtension(cells, phone);
  }

  private static @Nullable String number(RowCells cells) {
    String cell = cells.text(ListField.CONTACT_PHONE);
    String first = first(cell);
    if (!first.equals(cell)) {
      cells.add(Code.PHONE_OF_SEVERAL, ListField.CONTACT_PHONE, cell, first);
      return restored(cells, first);
    }
    String phone = cells.shortText(ListField.CONTACT_PHONE, LONGEST);
    return phone == null ? null : restored(cells, phone);
  }

  /** The number with the extension of its own column, which mobiles lack. */
  private static String withExtension(RowCells cells, String phone) {
    Column column = cells.saying(ListField.CONTACT_PHONE);
    String extension = cells.text(ListField.CONTACT_EXTENSION);
    return column == null
            || MOBILE.matcher(column.heading()).find()
            || !EXTENSION.matcher(extension).matches()
        ? phone
        : phone + " #" + extension;
  }

  private static String first(String cell) {
    if (cell.length() > LONGEST_CELL) {
      return cell;
    }
    String[] numbers = BETWEEN.split(cell, 2);
    return numbers.length > 1
            && numbers[0].length() <= LONGEST
            && digits(numbers[0]) >= FEWEST_DIGITS
            && digits(numbers[1]) >= FEWEST_OF_OTHER
        ? numbers[0].strip()
        : cell;
  }

  private static long digits(String text) {
    return text.chars().filter(Character::isDigit).count();
  }

  private static @Nullable String restored(RowCells cells, String phone) {
    String compact = LooseText.compact(phone);
    if (IN_POWERS.matcher(compact).matches()) {
      cells.add(Code.PHONE_DIGITS_LOST, ListField.CONTACT_PHONE, phone);
      return null;
    }
    Matcher without = WITHOUT_ZERO.matcher(compact);
    if (!without.matches()) {
      return phone;
    }
    String restored = "0" + without.group(1);
    cells.add(Code.PHONE_ZERO_RESTORED, ListField.CONTACT_PHONE, phone, restored);
    return restored;
  }
}
