package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.CellNote;
import app.kakehashi.listimport.domain.file.CellNote.Kind;
import app.kakehashi.listimport.domain.file.ImportLimits;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.file.WorkbookFacts.Merged;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The rows of one sheet, in order, as they are read; empty and hidden ones are left out. */
final class SheetRows {

  private final Xml xml;
  private final CellValues values;
  private final ImportLimits limits;

  private final List<Merged> merged = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final List<CellNote> notes = new ArrayList<>();
  private int line;
  private int column;
  private int rows;
  private int columns;
  private int hiddenRows;
  private int tooWideLine;

  SheetRows(Xml xml, CellValues values, ImportLimits limits) {
    this.xml = xml;
    this.values = values;
    this.limits = limits;
  }

  List<Merged> merged() {
    return List.copyOf(merged);
  }

  /** Number of columns that hold anything. */
  int columns() {
    return columns;
  }

  int hiddenRows() {
    return hiddenRows;
  }

  /**
   * Reads the sheet until the visitor has seen enough.
   *
   * @throws RefusedFile if it goes beyond the limits or contradicts itself
   */
  void visit(Predicate<SourceRow> visitor) {
    boolean inCells = false;
    while (xml.next()) {
      if (xml.isStart("sheetData")) {
        inCells = true;
      } else if (xml.isEnd("sheetData")) {
        inCells = false;
      } else if (inCells && xml.isStart("row")) {
        if (!row(visitor)) {
          return;
        }
      } else if (!inCells && xml.isStart("mergeCell")) {
        addMerged(CellReference.range(xml.attribute("ref", "")));
      }
    }
    refuseTooWide();
  }

  private boolean row(Predicate<SourceRow> visitor) {
    String number = xml.attribute("r");
    int next = number == null ? line + 1 : Numbers.index(number);
    if (next <= line || next > CellReference.LAST_LINE) {
      throw new RefusedFile(Reason.BROKEN_WORKBOOK);
    }
    line = next;
    boolean hidden = xml.flag("hidden");
    cells.clear();
    notes.clear();
    column = -1;
    while (xml.next() && !xml.isEnd("row")) {
      if (xml.isStart("c")) {
        cell();
      } else if (xml.isStart()) {
        xml.skip();
      }
    }
    if (cells.stream().allMatch(String::isBlank) && notes.isEmpty()) {
      return true;
    }
    if (hidden) {
      hiddenRows++;
      return true;
    }
    if (++rows > limits.rows()) {
      throw new RefusedFile(Reason.TOO_MANY_ROWS, limits.rows());
    }
    columns = Math.max(columns, cells.size());
    return visitor.test(new SourceRow(line, cells, notes));
  }

  private void cell() {
    String place = xml.attribute("r");
    int next = column + 1;
    if (place != null) {
      CellReference reference = CellReference.of(place);
      if (reference.line() != line || reference.column() < next) {
        throw new RefusedFile(Reason.BROKEN_WORKBOOK);
      }
      next = reference.column();
    }
    if (next > CellReference.LAST_COLUMN) {
      throw new RefusedFile(Reason.BROKEN_WORKBOOK);
    }
    column = next;
    String text = values.read(xml, line);
    List<Kind> kinds = values.noted();
    if (text.isEmpty() && kinds.isEmpty()) {
      return;
    }
    if (column >= limits.columns()) {
      tooWideLine = tooWideLine == 0 ? line : tooWideLine;
      return;
    }
    put(text, kinds);
  }

  private void put(String text, List<Kind> kinds) {
    while (cells.size() < column) {
      cells.add("");
    }
    cells.add(text);
    kinds.forEach(kind -> notes.add(new CellNote(column, kind)));
  }

  private void addMerged(Merged cellsOfOne) {
    boolean several =
        cellsOfOne.firstLine() < cellsOfOne.lastLine()
            || cellsOfOne.firstColumn() < cellsOfOne.lastColumn();
    if (!several || cellsOfOne.firstColumn() >= limits.columns()) {
      return;
    }
    if (merged.size() == limits.rows()) {
      throw new RefusedFile(Reason.TOO_DEMANDING);
    }
    merged.add(cellsOfOne);
  }

  /** A sheet whose only cells stand far to the right holds no list; others are too wide. */
  private void refuseTooWide() {
    if (tooWideLine > 0) {
      throw columns == 0
          ? new RefusedFile(Reason.NO_HEADINGS)
          : new RefusedFile(Reason.TOO_MANY_COLUMNS, tooWideLine, limits.columns());
    }
  }
}
