package app.kakehashi.shared.text;

/** What had to be done to a text before it could be understood. */
public enum Note {
  /** A unit such as 万円 or 仟元 was multiplied out. */
  UNIT_APPLIED(true),
  /** The text is what a spreadsheet makes of a long number ({@code 1.1E+12}, {@code 123.0}). */
  SPREADSHEET_NUMBER(true),
  /** Zeros in front had been lost and were put back because the check digit then holds. */
  LEADING_ZERO_RESTORED(true),
  /** The {@code T} of a Japanese invoice registration number was taken off. */
  INVOICE_PREFIX_REMOVED(true),
  /** A date was given as a spreadsheet's day count. */
  SPREADSHEET_DATE(true),
  /** A month that does not exist was left out of a year that counts. */
  MONTH_LEFT_OUT(true),
  /** Invisible characters (zero width, soft hyphen) were taken out. */
  INVISIBLE_REMOVED(true),
  /** Digits were grouped with commas. */
  GROUPING_REMOVED(false),
  /** The year was counted in a Japanese era. */
  JAPANESE_ERA(false),
  /** The year was counted from the founding of the Republic of China (year 1 is 1912). */
  ROC_YEAR(false);

  private final boolean worthShowing;

  Note(boolean worthShowing) {
    this.worthShowing = worthShowing;
  }

  /** Whether a person should see this before the value is accepted. */
  public boolean worthShowing() {
    return worthShowing;
  }
}
