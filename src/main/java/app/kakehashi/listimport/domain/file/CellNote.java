package app.kakehashi.listimport.domain.file;

/**
 * What is to be known about a cell besides its text.
 *
 * @param column of the cell, counted from 0
 */
public record CellNote(int column, Kind kind) {

  /** What is to be known. */
  public enum Kind {
    /** The text is the value stored with a formula. */
    FORMULA,
    /** A formula without a stored value. */
    FORMULA_WITHOUT_VALUE,
    /** The spreadsheet shows an error. */
    ERROR,
    /** Formatted as a date, but its number is no day of the calendar. */
    NO_DATE,
    /** A plain number of a workbook that counts days from 1904. */
    COUNTED_FROM_1904,
    /** Merged with others, whose value is that of the first of them. */
    MERGED,
    /** As in the row above, which a ditto mark or a word for it says. */
    DITTO,
    /** Struck through. */
    STRUCK,
    /** What is struck through in it is left out of the text. */
    PART_STRUCK
  }
}
