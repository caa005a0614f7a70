package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.CellNote;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.file.WorkbookFacts;
import app.kakehashi.listimport.domain.file.WorkbookFacts.Merged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives merged cells the value people see in them: that of their first cell, on every line over
 * which they stretch. Rows have to come in order.
 */
final class MergedCells {

  /**
   * Merged cells that begin in one column, with the value of their first cell and whether it is
   * struck through.
   */
  private record Open(Merged cells, String value, boolean struck) {}

  private final List<Merged> waiting;
  private final @Nullable Open[] open;
  private int next;

  MergedCells(WorkbookFacts facts) {
    this.waiting =
        facts.merged().stream()
            .filter(merged -> merged.firstColumn() < facts.columns())
            .sorted(Comparator.comparingInt(Merged::firstLine))
            .toList();
    this.open = new Open[facts.columns()];
  }

  /** The row with the values of merged cells, as wide as all rows of its sheet. */
  SourceRow filled(SourceRow row) {
    while (next < waiting.size() && waiting.get(next).firstLine() <= row.line()) {
      Merged merged = waiting.get(next++);
      boolean begins = merged.firstLine() == row.line();
      CellNote struck = new CellNote(merged.firstColumn(), CellNote.Kind.STRUCK);
      open[merged.firstColumn()] =
          new Open(
              merged,
              begins ? row.cell(merged.firstColumn()) : "",
              begins && row.notes().contains(struck));
    }
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() < open.length) {
      cells.add("");
    }
    if (row.isEmpty()) {
      return new SourceRow(row.line(), cells, row.notes());
    }
    List<CellNote> notes = new ArrayList<>(row.notes());
    for (Open one : open) {
      if (one != null && row.line() <= one.cells().lastLine()) {
        if (cells.get(one.cells().firstColumn()).isEmpty()) {
          cells.set(one.cells().firstColumn(), one.value());
          if (one.struck()) {
            notes.add(new CellNote(one.cells().firstColumn(), CellNote.Kind.STRUCK));
          }
        }
        Stream.iterate(one.cells().firstColumn(), c -> c + 1)
            .limit(Math.min(one.cells().lastColumn() + 1, open.length) - one.cells().firstColumn())
            .forEach(c -> notes.add(new CellNote(c, CellNote.Kind.MERGED)));
      }
    }
    return new SourceRow(row.line(), cells, notes);
  }
}
