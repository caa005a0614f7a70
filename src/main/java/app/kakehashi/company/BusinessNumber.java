package app.kakehashi.company;

import app.kakehashi.shared.text.LooseText;
import app.kakehashi.shared.text.Note;
import app.kakehashi.shared.text.Reading;
import app.kakehashi.shared.text.Trouble;
import java.util.EnumSet;
import java.util.Set;

/**
 * A Taiwanese unified business number (統一編號): eight digits.
 *
 * <p>The digits are weighted 1 2 1 2 1 2 4 1 and the digits of the products added; since 2023 the
 * sum must be divisible by 5, or by 5 after adding 1 where the seventh digit is 7. 00000000 passes
 * the arithmetic and is no number. Source: Fiscal Information Agency, Ministry of Finance.
 *
 * @param digits the eight digits
 */
public record BusinessNumber(String digits) {

  /** Number of digits. */
  public static final int LENGTH = 8;

  private static final int[] WEIGHTS = {1, 2, 1, 2, 1, 2, 4, 1};
  private static final String PLACEHOLDER = "00000000";

  /** At most this many zeros are put back in front: no issued number starts with more. */
  private static final int RESTORABLE_ZEROS = 2;

  /** Refuses anything but eight digits that pass the check, and the placeholder. */
  public BusinessNumber {
    if (digits.length() != LENGTH
        || !IdentifierText.onlyDigits(digits)
        || digits.equals(PLACEHOLDER)
        || !checkHolds(digits)) {
      throw new IllegalArgumentException("not a business number");
    }
  }

  /**
   * Reads a number as people write it: full-width, with spaces or hyphens, or with the leading zero
   * lost in a spreadsheet, which is put back only where the check then holds and is then noted.
   */
  public static Reading<BusinessNumber> read(String raw) {
    if (LooseText.isBlank(raw)) {
      return Reading.blank();
    }
    Set<Note> notes = EnumSet.noneOf(Note.class);
    return switch (IdentifierText.digits(raw, LooseText.compact(raw), LENGTH, notes)) {
      case Reading.Understood<String>(String digits, var _) -> check(digits, notes);
      case Reading.NotUnderstood<String>(Trouble why) -> Reading.notUnderstood(why);
      case Reading.Blank<String> _ -> Reading.blank();
    };
  }

  private static Reading<BusinessNumber> check(String digits, Set<Note> notes) {
    if (digits.chars().allMatch(c -> c == '0')) {
      return Reading.notUnderstood(Trouble.PLACEHOLDER);
    }
    int lost = LENGTH - digits.length();
    if (lost < 0 || lost > RESTORABLE_ZEROS) {
      return Reading.notUnderstood(Trouble.WRONG_LENGTH);
    }
    String full = "0".repeat(lost) + digits;
    if (!checkHolds(full)) {
      return Reading.notUnderstood(lost == 0 ? Trouble.BAD_CHECK_DIGIT : Trouble.WRONG_LENGTH);
    }
    if (lost > 0) {
      notes.add(Note.LEADING_ZERO_RESTORED);
    }
    return Reading.understood(new BusinessNumber(full), notes);
  }

  private static boolean checkHolds(String digits) {
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      int product = (digits.charAt(i) - '0') * WEIGHTS[i];
      sum += product / 10 + product % 10;
    }
    return sum % 5 == 0 || (digits.charAt(6) == '7' && (sum + 1) % 5 == 0);
  }

  @Override
  public String toString() {
    return digits;
  }
}
