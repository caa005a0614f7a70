package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import app.kakehashi.listimport.domain.file.WorkbookFacts.Merged;

/**
 * Places in a sheet such as {@code AB12}.
 *
 * @param line counted from 1
 * @param column counted from 0
 */
record CellReference(int line, int column) {

  static final int LAST_LINE = 1_048_576;
  static final int LAST_COLUMN = 16_383;

  private static final int LETTERS = 26;

  /**
   * Reads a place.
   *
   * @throws RefusedFile if no sheet has such a place
   */
  static CellReference of(String text) {
    int at = 0;
    int column = 0;
    while (at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
      column = column * LETTERS + text.charAt(at++) - 'A' + 1;
      require(column <= LAST_COLUMN + 1);
    }
    int line = 0;
    for (int i = at; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      require(digit >= 0 && digit <= 9);
      line = line * 10 + digit;
      require(line <= LAST_LINE);
    }
    require(column > 0 && line > 0);
    return new CellReference(line, column - 1);
  }

  /** Reads two corners such as {@code A2:C4}. */
  static Merged range(String text) {
    int colon = text.indexOf(':');
    CellReference first = of(colon < 0 ? text : text.substring(0, colon));
    CellReference last = of(text.substring(colon + 1));
    require(first.line <= last.line && first.column <= last.column);
    return new Merged(first.line, last.line, first.column, last.column);
  }

  private static void require(boolean possible) {
    if (!possible) {
      throw new RefusedFile(Reason.BROKEN_WORKBOOK);
    }
  }
}
