package app.kakehashi.company;

import app.kakehashi.shared.text.LooseText;
import app.kakehashi.shared.text.Note;
import app.kakehashi.shared.text.Reading;
import app.kakehashi.shared.text.Trouble;
import java.util.EnumSet;
import java.util.Set;

/**
 * A Japanese corporate number (法人番号): twelve base digits with a check digit in front.
 *
 * <p>The check digit is 9 − (Σ Pn·Qn mod 9) over the base digits counted from the right, with Q = 1
 * for odd and 2 for even places. It cannot tell 0 from 9. Source: National Tax Agency, ordinance on
 * corporate numbers.
 *
 * @param digits the thirteen digits
 */
public record CorporateNumber(String digits) {

  /** Number of digits including the check digit. */
  public static final int LENGTH = 13;

  /** Refuses anything but thirteen digits whose check digit holds. */
  public CorporateNumber {
    if (digits.length() != LENGTH || !IdentifierText.onlyDigits(digits) || !checkHolds(digits)) {
      throw new IllegalArgumentException("not a corporate number");
    }
  }

  /**
   * Reads a number as people write it: full-width, with spaces or hyphens, with the {@code T} of an
   * invoice registration number, or as a spreadsheet spoiled it where nothing was lost.
   */
  public static Reading<CorporateNumber> read(String raw) {
    if (LooseText.isBlank(raw)) {
      return Reading.blank();
    }
    Set<Note> notes = EnumSet.noneOf(Note.class);
    String text = LooseText.compact(raw);
    if (text.length() > 1 && (text.charAt(0) == 'T' || text.charAt(0) == 't')) {
      text = text.substring(1);
      notes.add(Note.INVOICE_PREFIX_REMOVED);
    }
    return switch (IdentifierText.digits(raw, text, LENGTH, notes)) {
      case Reading.Understood<String>(String digits, var _) -> check(digits, notes);
      case Reading.NotUnderstood<String>(Trouble why) -> Reading.notUnderstood(why);
      case Reading.Blank<String> _ -> Reading.blank();
    };
  }

  private static Reading<CorporateNumber> check(String digits, Set<Note> notes) {
    if (digits.chars().allMatch(c -> c == '0')) {
      return Reading.notUnderstood(Trouble.PLACEHOLDER);
    }
    if (digits.length() != LENGTH) {
      return Reading.notUnderstood(Trouble.WRONG_LENGTH);
    }
    return checkHolds(digits)
        ? Reading.understood(new CorporateNumber(digits), notes)
        : Reading.notUnderstood(Trouble.BAD_CHECK_DIGIT);
  }

  private static boolean checkHolds(String digits) {
    int sum = 0;
    for (int place = 1; place < LENGTH; place++) {
      int digit = digits.charAt(LENGTH - place) - '0';
      sum += place % 2 == 0 ? 2 * digit : digit;
    }
    return digits.charAt(0) - '0' == 9 - sum % 9;
  }

  @Override
  public String toString() {
    return digits;
  }
}
