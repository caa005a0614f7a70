package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.ColumnGuess.Sign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The columns of a list in which nearly nothing stands but marks that say yes or no. */
final class MarkColumns {

  /** A column in which fewer cells are marks is none of marks. */
  private static final double FEWEST_MARKS = 0.8;

  private static final int CELLS_OF_NOTE = 2;

  private final Set<Integer> indices;
  private final List<SourceRow> rows;
  private final List<String> cells;

  private MarkColumns(Set<Integer> indices, List<SourceRow> rows, List<String> cells) {
    this.indices = indices;
    this.rows = rows;
    this.cells = cells;
  }

  /** Those of a list with these rows below its headings. */
  static MarkColumns of(List<SourceRow> below) {
    List<SourceRow> rows = below.stream().filter(row -> !NotARow.begins(row)).toList();
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<Integer> marked =
        IntStream.range(0, width).filter(i -> holdsMarks(filled(rows, i))).boxed().toList();
    List<String> cells = marked.stream().flatMap(i -> filled(rows, i)).toList();
    Marks usual = Marks.of(cells, List.of());
    Set<Integer> indices = new TreeSet<>(marked);
    indices.removeIf(i -> filled(rows, i).noneMatch(usual::isUsuallyYes));
    return new MarkColumns(indices, rows, cells);
  }

  private static Stream<String> filled(List<SourceRow> rows, int column) {
    return rows.stream().map(row -> row.cell(column)).filter(cell -> !cell.isBlank());
  }

  private static boolean holdsMarks(Stream<String> filled) {
    int all = 0;
    int marks = 0;
    for (String cell : (Iterable<String>) filled::iterator) {
      all++;
      marks += Marks.isMark(cell) ? 1 : 0;
    }
    return all > 0 && marks >= FEWEST_MARKS * all;
  }

  boolean isEmpty() {
    return indices.isEmpty();
  }

  boolean has(int column) {
    return indices.contains(column);
  }

  /** Whether a cell above a column of marks is what they are about, and no mark itself. */
  boolean names(int column, String cell) {
    return has(column) && !Marks.isMark(cell);
  }

  /**
   * The texts of a list that may explain its marks: those above and over its columns, and those of
   * rows with hardly anything in them.
   *
   * @param headings number of rows down to its headings
   */
  static List<String> notes(List<SourceRow> rows, int headings) {
    return IntStream.range(0, rows.size())
        .filter(i -> i < headings || rows.get(i).filled() <= CELLS_OF_NOTE)
        .mapToObj(rows::get)
        .flatMap(row -> row.cells().stream())
        .filter(cell -> !cell.isBlank())
        .toList();
  }

  /**
   * The columns of a list, those of marks with what they are about, as far as it is told; columns
   * that mean something already keep it.
   *
   * @param notes texts that may explain the marks
   */
  List<Column> understood(
      ListKind kind, MarkHeadings headings, List<Column> columns, Collection<String> notes) {
    if (indices.isEmpty() || kind == ListKind.CONTACTS || kind == ListKind.RELATIONS) {
      return columns;
    }
    Marks marks = Marks.of(cells, notes);
    List<Column> all = new ArrayList<>(columns);
    List<Integer> untold = new ArrayList<>();
    for (Column column : columns) {
      if (!has(column.index()) || column.isUnnamed()) {
        continue;
      }
      Optional<MarkHeadings.Told> told =
          headings
              .inGroup(kind, column.heading())
              .or(
                  () ->
                      column.field() == null
                          ? headings.alone(kind, column.heading())
                          : Optional.empty());
      String word = told.map(MarkHeadings.Told::word).orElse(column.heading());
      MarkedWord marked = new MarkedWord(word, marks);
      if (told.isPresent()) {
        all.set(column.index(), column.marked(marked, guess(column, told.get().field())));
      } else if (!column.isRead()) {
        all.set(column.index(), column.marked(marked, null));
        untold.add(column.index());
      }
    }
    untold.stream()
        .filter(i -> all.get(i).field() == null)
        .forEach(
            i ->
                besides(all, i)
                    .ifPresent(f -> all.set(i, all.get(i).proposing(guess(all.get(i), f)))));
    return all;
  }

  /** What the column beside another is about. */
  private Optional<ListField> besides(List<Column> columns, int index) {
    return Stream.of(index - 1, index + 1)
        .filter(i -> i >= 0 && i < columns.size())
        .map(columns::get)
        .filter(column -> column.marked() != null)
        .map(Column::field)
        .flatMap(Stream::ofNullable)
        .findFirst();
  }

  private ColumnGuess guess(Column column, ListField field) {
    List<String> filled = filled(rows, column.index()).toList();
    int marks = (int) filled.stream().filter(Marks::isMark).count();
    return new ColumnGuess(field, null, Sign.MARKS, marks, filled.size());
  }
}
