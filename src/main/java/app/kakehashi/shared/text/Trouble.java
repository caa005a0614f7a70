package app.kakehashi.shared.text;

/** Why a text could not be understood. */
public enum Trouble {
  /** Not a number at all. */
  NOT_A_NUMBER,
  /** Negative where only zero or more makes sense. */
  NEGATIVE,
  /** Larger than anything that can be kept. */
  TOO_LARGE,
  /** Digits were lost in a spreadsheet ({@code 1.1803E+12}) and cannot be recovered. */
  DIGITS_LOST,
  /** An amount whose unit can be taken in more than one way. */
  AMBIGUOUS_AMOUNT,
  /** Not a date at all. */
  NOT_A_DATE,
  /** Day, month or a two-digit year that can be read in more than one way. */
  AMBIGUOUS_DATE,
  /** A date that is in no calendar. */
  IMPOSSIBLE_DATE,
  /** The number of digits is wrong. */
  WRONG_LENGTH,
  /** The check digit does not fit. */
  BAD_CHECK_DIGIT,
  /** A stand-in for a missing number, such as 00000000. */
  PLACEHOLDER
}
