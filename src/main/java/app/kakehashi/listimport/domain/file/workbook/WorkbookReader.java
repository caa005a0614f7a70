package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.ImportLimits;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.file.WorkbookFacts;
import app.kakehashi.listimport.domain.file.WorkbookFacts.Sheet;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the sheet of a workbook that holds the list. */
public final class WorkbookReader {

  /** Rows by which a sheet is judged. */
  private static final int JUDGED_ROWS = 200;

  private WorkbookReader() {}

  /**
   * Reads a workbook.
   *
   * @param chosen name of the sheet a person chose; null to find the one most like a list
   * @param rows takes the rows of that sheet
   * @return what is to be known besides them
   * @throws RefusedFile if it is no workbook that can be read
   */
  public static WorkbookFacts read(
      ByteBuffer content, @Nullable String chosen, ImportLimits limits, Consumer<SourceRow> rows) {
    Book book = Book.open(ArchiveGuard.checked(content, limits));
    Book.Part part = choose(book, chosen, limits);
    CellValues values =
        new CellValues(book.strings(limits), book.styles(), book.countsFrom1904(), limits);
    try (Xml xml = book.part(part.path())) {
      SheetRows sheet = new SheetRows(xml, values, limits);
      sheet.visit(
          row -> {
            rows.accept(row);
            return true;
          });
      List<Sheet> sheets = book.sheets().stream().map(Book.Part::sheet).toList();
      return new WorkbookFacts(
          part.sheet().name(), sheets, sheet.columns(), sheet.hiddenRows(), sheet.merged());
    }
  }

  private static Book.Part choose(Book book, @Nullable String chosen, ImportLimits limits) {
    if (chosen != null) {
      return book.sheets().stream()
          .filter(part -> part.sheet().name().equals(chosen))
          .findFirst()
          .orElseThrow(() -> new RefusedFile(Reason.NO_SHEET));
    }
    List<Book.Part> visible =
        book.sheets().stream().filter(part -> part.sheet().visible()).toList();
    if (visible.isEmpty()) {
      throw new RefusedFile(Reason.NO_SHEET);
    }
    if (visible.size() == 1) {
      return visible.getFirst();
    }
    Book.Part best = visible.getFirst();
    long bestLikeness = -1;
    for (Book.Part part : visible) {
      long likeness = likeness(book, part, limits);
      if (likeness > bestLikeness) {
        best = part;
        bestLikeness = likeness;
      }
    }
    return best;
  }

  /** How much a sheet looks like a list: many cells side by side count more than many rows. */
  private static long likeness(Book book, Book.Part part, ImportLimits limits) {
    long[] likeness = {0};
    int[] seen = {0};
    try (Xml xml = book.part(part.path())) {
      new FilledCells(xml, limits.columns())
          .visit(
              filled -> {
                long neighbours = filled - 1L;
                likeness[0] += neighbours * neighbours;
                return ++seen[0] < JUDGED_ROWS;
              });
    }
    return likeness[0];
  }
}
