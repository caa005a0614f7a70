package app.kakehashi.listimport.domain.file;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param line the line on which it begins, counted from 1
 * @param cells the cells as written
 * @param notes what is to be known about single cells
 */
public record SourceRow(int line, List<String> cells, List<CellNote> notes) {
  public SourceRow {
    cells = List.copyOf(cells);
    notes = List.copyOf(notes);
  }

  /** A row about whose cells nothing is to be said. */
  public SourceRow(int line, List<String> cells) {
    this(line, cells, List.of());
  }

  /** The cell of a column, empty where the row is shorter. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** How many cells hold anything. */
  public long filled() {
    return cells.stream().filter(cell -> !cell.isBlank()).count();
  }

  /** Whether no cell holds anything. */
  public boolean isEmpty() {
    return cells.stream().allMatch(String::isBlank);
  }
}
