package app.kakehashi.listimport.domain.file;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param line the line on which it begins, counted from 1
 * @param cells the cells as written
 */
public record SourceRow(int line, List<String> cells) {
  public SourceRow {
    cells = List.copyOf(cells);
  }

  /** The cell of a column, empty where the row is shorter. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** Whether no cell holds anything. */
  public boolean isEmpty() {
    return cells.stream().allMatch(String::isBlank);
  }
}
