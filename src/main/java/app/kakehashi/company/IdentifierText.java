package app.kakehashi.company;

import app.kakehashi.shared.text.LooseText;
import app.kakehashi.shared.text.Note;
import app.kakehashi.shared.text.Reading;
import app.kakehashi.shared.text.Trouble;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gets the digits out of an official number as it was typed, pasted or spoiled by a spreadsheet.
 */
final class IdentifierText {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,30}");
  private static final Pattern WITH_DECIMALS = Pattern.compile("([0-9]{1,30})\\.0+");
  private static final Pattern SCIENTIFIC =
      Pattern.compile("([0-9])(?:\\.([0-9]{1,20}))?[eE]\\+?([0-9]{1,2})");

  private IdentifierText() {}

  static boolean onlyDigits(String text) {
    return DIGITS.matcher(text).matches();
  }

  /** The digits of {@code compact}; what was done to get them is added to {@code notes}. */
  static Reading<String> digits(String raw, String compact, int length, Set<Note> notes) {
    if (LooseText.hasInvisible(raw)) {
      notes.add(Note.INVISIBLE_REMOVED);
    }
    String text = compact.replace("-", "");
    if (text.indexOf(',') >= 0) {
      notes.add(Note.GROUPING_REMOVED);
      text = text.replace(",", "");
    }
    if (onlyDigits(text)) {
      return Reading.understood(text);
    }
    Matcher decimals = WITH_DECIMALS.matcher(text);
    if (decimals.matches()) {
      notes.add(Note.SPREADSHEET_NUMBER);
      text = decimals.group(1);
    }
    Matcher scientific = SCIENTIFIC.matcher(text);
    if (scientific.matches()) {
      String fraction = scientific.group(2);
      int known = 1 + (fraction == null ? 0 : fraction.length());
      if (known < length || Integer.parseInt(scientific.group(3)) != length - 1) {
        return Reading.notUnderstood(Trouble.DIGITS_LOST);
      }
      notes.add(Note.SPREADSHEET_NUMBER);
      text = new BigDecimal(text).toPlainString();
    }
    return DIGITS.matcher(text).matches()
        ? Reading.understood(text)
        : Reading.notUnderstood(Trouble.NOT_A_NUMBER);
  }
}
