package app.kakehashi.listimport.domain.file;

import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import java.io.IOException;
import java.io.Reader;

/**
 * Walks through a file once before it is parsed, so that what the parser would only call an error
 * is refused with its line and its reason: a quotation mark never closed, a cell of megabytes,
 * fifty thousand columns.
 */
final class CsvScan {

  private enum In {
    START_OF_CELL,
    CELL,
    QUOTED,
    AFTER_QUOTE
  }

  private final Reader reader;
  private final char separator;
  private final ImportLimits limits;
  private In state = In.START_OF_CELL;
  private int line = 1;
  private int quoteOpenedOn;
  private int longCellOn;
  private int cellLength;
  private int column = 1;
  private int rows;
  private boolean rowHasText;
  private boolean lastWasReturn;

  private CsvScan(Reader reader, char separator, ImportLimits limits) {
    this.reader = reader;
    this.separator = separator;
    this.limits = limits;
  }

  /**
   * Refuses a file that cannot be read as it stands.
   *
   * @throws RefusedFile with the line
   */
  static void check(Reader reader, char separator, ImportLimits limits) throws IOException {
    new CsvScan(reader, separator, limits).run();
  }

  private void run() throws IOException {
    char[] buffer = new char[1 << 16];
    int read;
    while ((read = reader.read(buffer)) >= 0) {
      for (int i = 0; i < read; i++) {
        take(buffer[i]);
      }
    }
    if (state == In.QUOTED) {
      throw new RefusedFile(Reason.UNCLOSED_QUOTE, quoteOpenedOn);
    }
    if (longCellOn > 0) {
      throw new RefusedFile(Reason.CELL_TOO_LONG, longCellOn, limits.characters());
    }
  }

  private void take(char c) {
    if (c == 0) {
      throw new RefusedFile(Reason.NUL, line);
    }
    boolean newLine = c == '\r' || (c == '\n' && !lastWasReturn);
    boolean secondOfPair = c == '\n' && lastWasReturn;
    lastWasReturn = c == '\r';
    if (newLine) {
      line++;
    }
    if (state == In.QUOTED) {
      if (c == '"') {
        state = In.AFTER_QUOTE;
      } else {
        grow(quoteOpenedOn);
      }
      return;
    }
    if (secondOfPair) {
      return;
    }
    if (newLine) {
      endOfRow();
    } else if (c == separator) {
      endOfCell();
    } else if (c == '"' && state == In.START_OF_CELL) {
      state = In.QUOTED;
      quoteOpenedOn = line;
      rowHasText = true;
    } else if (c == '"' && state == In.AFTER_QUOTE) {
      state = In.QUOTED;
      grow(line);
    } else if (state == In.AFTER_QUOTE) {
      throw new RefusedFile(Reason.TEXT_AFTER_QUOTE, line);
    } else {
      state = In.CELL;
      rowHasText = true;
      grow(line);
    }
  }

  private void grow(int startLine) {
    cellLength++;
    if (cellLength > limits.characters() && longCellOn == 0) {
      longCellOn = startLine;
    }
  }

  private void endOfCell() {
    column++;
    if (column > limits.columns()) {
      throw new RefusedFile(Reason.TOO_MANY_COLUMNS, line, limits.columns());
    }
    rowHasText = true;
    cellLength = 0;
    state = In.START_OF_CELL;
  }

  private void endOfRow() {
    if (rowHasText) {
      rows++;
      if (rows > limits.rows()) {
        throw new RefusedFile(Reason.TOO_MANY_ROWS, limits.rows());
      }
    }
    column = 1;
    cellLength = 0;
    rowHasText = false;
    state = In.START_OF_CELL;
  }
}
