package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.CellNote;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.file.WorkbookFacts;
import app.kakehashi.listimport.domain.file.WorkbookFacts.Merged;
import app.kakehashi.listimport.domain.file.WorkbookFacts.Sheet;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes what was read for another process to take up ({@link SpooledRows}): the rows, then the
 * facts or the refusal, then where these begin.
 */
final class RowWriter {

  static final int END_OF_ROWS = -1;
  static final int FACTS = 1;
  static final int REFUSED = 2;

  private final DataOutputStream out;
  private final long longest;
  private long written;

  /**
   * @param longest number of bytes that may be written: few bytes of a file can stand for many rows
   */
  RowWriter(DataOutputStream out, long longest) {
    this.out = out;
    this.longest = longest;
  }

  void row(SourceRow row) {
    try {
      number(row.line());
      number(row.cells().size());
      for (String cell : row.cells()) {
        text(cell);
      }
      number(row.notes().size());
      for (CellNote note : row.notes()) {
        number(note.column());
        number(note.kind().ordinal());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (written > longest) {
      throw new RefusedFile(Reason.TOO_DEMANDING);
    }
  }

  void facts(WorkbookFacts facts) throws IOException {
    long start = endOfRows(FACTS);
    text(facts.sheet());
    number(facts.sheets().size());
    for (Sheet sheet : facts.sheets()) {
      text(sheet.name());
      number(sheet.visible() ? 1 : 0);
    }
    number(facts.columns());
    number(facts.hiddenRows());
    number(facts.merged().size());
    for (Merged merged : facts.merged()) {
      number(merged.firstLine());
      number(merged.lastLine());
      number(merged.firstColumn());
      number(merged.lastColumn());
    }
    out.writeLong(start);
  }

  void refused(RefusedFile refused) throws IOException {
    long start = endOfRows(REFUSED);
    number(refused.reason().ordinal());
    number(refused.arguments().size());
    for (Object argument : refused.arguments()) {
      number(argument instanceof Integer ? 1 : 0);
      text(argument.toString());
    }
    out.writeLong(start);
  }

  private long endOfRows(int what) throws IOException {
    number(END_OF_ROWS);
    long start = written;
    number(what);
    return start;
  }

  private void number(int number) throws IOException {
    out.writeInt(number);
    written += Integer.BYTES;
  }

  private void text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    out.write(bytes);
    written += bytes.length;
  }
}
