package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.file.CellNote;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.ColumnGuess.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How records stand on two rows each, below headings on two rows: 会社名 over 所在地, 電話 over FAX.
 *
 * @param upper the upper row of headings
 * @param lower the lower
 * @param width number of columns
 * @param both columns of one heading, which only the upper row fills, or cells merged over both
 * @param below columns in which the lower row says something of its own
 * @param upperSigns what cells of the upper rows look like, by column, where that is to be seen
 * @param lowerSigns likewise of the lower rows
 */
record TwoLineLayout(
    SourceRow upper,
    SourceRow lower,
    int width,
    List<Integer> both,
    List<Integer> below,
    Map<Integer, Sign> upperSigns,
    Map<Integer, Sign> lowerSigns,
    CellSigns signs) {

  TwoLineLayout {
    both = List.copyOf(both);
    below = List.copyOf(below);
    upperSigns = Map.copyOf(upperSigns);
    lowerSigns = Map.copyOf(lowerSigns);
  }

  /**
   * Whether two rows are one record; where no column is filled by the first alone, only what stands
   * in them tells which is which.
   */
  boolean belongs(SourceRow first, SourceRow second) {
    return both.isEmpty() ? shows(first, second) : goesOn(first, second);
  }

  /** Whether a row may go on with the record that the row before it begins. */
  boolean goesOn(SourceRow first, SourceRow second) {
    return isNext(first, second)
        && both.stream().allMatch(column -> isOfBoth(column, first, second))
        && (both.isEmpty() || both.stream().anyMatch(column -> !first.cell(column).isBlank()))
        && !contradicts(first, upperSigns, lowerSigns)
        && !contradicts(second, lowerSigns, upperSigns);
  }

  /** Whether what stands in two rows also shows that they are one record. */
  boolean shows(SourceRow first, SourceRow second) {
    return goesOn(first, second) && (shows(first, upperSigns) || shows(second, lowerSigns));
  }

  /** Nothing is left out between two rows; a cell may take up several lines of a text. */
  private static boolean isNext(SourceRow first, SourceRow second) {
    long lines = first.cells().stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
    return second.line() - first.line() <= 1 + lines;
  }

  private static boolean isOfBoth(int column, SourceRow first, SourceRow second) {
    return second.cell(column).isBlank()
        || (isMerged(second, column) && second.cell(column).equals(first.cell(column)));
  }

  private static boolean isMerged(SourceRow row, int column) {
    return row.notes().contains(new CellNote(column, CellNote.Kind.MERGED));
  }

  private boolean shows(SourceRow row, Map<Integer, Sign> own) {
    return own.entrySet().stream().anyMatch(one -> shows(one.getValue(), row, one.getKey()));
  }

  private boolean shows(Sign sign, SourceRow row, int column) {
    return !row.cell(column).isBlank() && signs.shows(sign, row.cell(column));
  }

  /** Whether a cell is what the other row of a record has in its column. */
  private boolean contradicts(SourceRow row, Map<Integer, Sign> own, Map<Integer, Sign> other) {
    return other.entrySet().stream()
        .anyMatch(
            one ->
                shows(one.getValue(), row, one.getKey())
                    && !(own.containsKey(one.getKey())
                        && shows(own.get(one.getKey()), row, one.getKey())));
  }

  /** Whether a row is one of the headings, which stand again on a further page. */
  boolean repeatsHeadings(SourceRow row) {
    return row.cells().equals(upper.cells()) || row.cells().equals(lower.cells());
  }

  /** Both rows of headings as one. */
  SourceRow headings() {
    return joined(upper, lower);
  }

  /** Two rows as one, on the line of the first. */
  SourceRow joined(SourceRow first, SourceRow second) {
    List<String> cells = new ArrayList<>(width + below.size());
    for (int i = 0; i < width; i++) {
      cells.add(first.cell(i));
    }
    below.forEach(column -> cells.add(second.cell(column)));
    addBeyond(first, cells);
    addBeyond(second, cells);
    List<CellNote> notes = new ArrayList<>();
    for (CellNote note : first.notes()) {
      boolean overBoth =
          note.kind() == CellNote.Kind.MERGED
              && both.contains(note.column())
              && second.notes().contains(note);
      if (note.column() < width && !overBoth) {
        notes.add(note);
      }
    }
    for (CellNote note : second.notes()) {
      int place = below.indexOf(note.column());
      if (place >= 0) {
        notes.add(new CellNote(width + place, note.kind()));
      }
    }
    return new SourceRow(first.line(), cells, notes);
  }

  private void addBeyond(SourceRow row, List<String> cells) {
    row.cells().stream().skip(width).filter(cell -> !cell.isBlank()).forEach(cells::add);
  }

  /** A row that stands alone: the first of a record, unless it looks like the second. */
  SourceRow alone(SourceRow row) {
    boolean second =
        both.stream().allMatch(column -> row.cell(column).isBlank())
            && contradicts(row, upperSigns, lowerSigns);
    SourceRow nothing = new SourceRow(row.line(), List.of());
    return second ? joined(nothing, row) : joined(row, nothing);
  }
}
