package app.kakehashi.listimport.domain.file;

import app.kakehashi.shared.text.LooseText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Gives cells in which a ditto mark stands (〃, 同上) the value of the cell above. Rows have to come
 * in order.
 */
public final class DittoMarks {

  private final List<String> above = new ArrayList<>();
  private final Predicate<String> isNote;

  /**
   * Marks of one file.
   *
   * @param isNote whether what a row begins with shows that it is a line of sums or notes, which
   *     nothing repeats
   */
  public DittoMarks(Predicate<String> isNote) {
    this.isNote = isNote;
  }

  /** The row with what its ditto marks repeat; where nothing stands above, the mark stays. */
  public SourceRow filled(SourceRow row) {
    List<String> cells = null;
    List<CellNote> notes = null;
    boolean note = row.cells().stream().filter(cell -> !cell.isBlank()).limit(1).anyMatch(isNote);
    if (note) {
      return row;
    }
    for (int i = 0; i < Math.max(row.cells().size(), above.size()); i++) {
      String cell = row.cell(i);
      String before = i < above.size() ? above.get(i) : "";
      if (mayBeDitto(cell) && !before.isEmpty() && LooseText.isDitto(cell)) {
        if (cells == null || notes == null) {
          cells = new ArrayList<>(row.cells());
          notes = new ArrayList<>(row.notes());
        }
        cells.set(i, before);
        notes.add(new CellNote(i, CellNote.Kind.DITTO));
      } else {
        remember(i, cell);
      }
    }
    return cells == null || notes == null ? row : new SourceRow(row.line(), cells, notes);
  }

  private void remember(int column, String cell) {
    while (above.size() <= column) {
      above.add("");
    }
    above.set(column, cell);
  }

  /** Nearly every cell is longer than any ditto mark. */
  private static boolean mayBeDitto(String cell) {
    return !cell.isEmpty() && cell.length() <= LooseText.LONGEST_DITTO;
  }
}
