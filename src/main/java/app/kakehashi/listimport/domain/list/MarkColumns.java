package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.ColumnGuess.Sign;
import app.kakehashi.listimport.domain.list.Marks.Meaning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The columns of a list in which nearly nothing stands but marks that say yes or no. */
final class MarkColumns {

  /** A column in which fewer cells are marks is none of marks. */
  private static final double FEWEST_MARKS = 0.8;

  private static final int CELLS_OF_NOTE = 2;

  private final Set<Integer> indices;

  /** Columns in which nothing stands but marks that say no, or nothing at all. */
  private final Set<Integer> quiet;

  private final List<SourceRow> rows;
  private final List<String> cells;

  private MarkColumns(
      Set<Integer> indices, Set<Integer> quiet, List<SourceRow> rows, List<String> cells) {
    this.indices = indices;
    this.quiet = quiet;
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
    Set<Integer> quiet =
        IntStream.range(0, width)
            .filter(i -> filled(rows, i).allMatch(cell -> usual.meaning(cell) == Meaning.NO))
            .boxed()
            .collect(Collectors.toSet());
    return new MarkColumns(indices, quiet, rows, cells);
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

  boolean has(int column) {
    return indices.contains(column);
  }

  /** Whether a column is one of marks, or may be one further down, for one beside it is. */
  boolean mayHave(int column) {
    return has(column) || (isQuiet(column) && beside(column).findAny().isPresent());
  }

  private boolean isQuiet(int column) {
    return quiet.contains(column) || rows.stream().allMatch(row -> row.cell(column).isBlank());
  }

  /** The columns of marks beside a quiet one, or beside the quiet ones beside it. */
  private Stream<Integer> beside(int column) {
    return indices.stream()
        .filter(
            i ->
                IntStream.range(Math.min(i, column) + 1, Math.max(i, column))
                    .allMatch(this::isQuiet));
  }

  /** Whether a cell above a column of marks is what they are about, and no mark itself. */
  boolean names(int column, String cell) {
    return mayHave(column) && !Marks.isMark(cell);
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
   * @param notes texts that may explain the marks, looked for where there are any
   */
  List<Column> understood(
      ListKind kind,
      MarkHeadings headings,
      List<Column> columns,
      Supplier<? extends Collection<String>> notes) {
    if (kind == ListKind.CONTACTS || kind == ListKind.RELATIONS) {
      return columns;
    }
    Map<Integer, MarkHeadings.Told> expected = new HashMap<>();
    for (Column column : columns) {
      if (!has(column.index()) && !column.isUnnamed() && isQuiet(column.index())) {
        expected(kind, headings, columns, column)
            .ifPresent(told -> expected.put(column.index(), told));
      }
    }
    if (indices.isEmpty() && expected.isEmpty()) {
      return columns;
    }
    Marks marks = Marks.of(cells, notes.get());
    List<Column> all = new ArrayList<>(columns);
    expected.forEach(
        (i, told) ->
            all.set(i, all.get(i).markedAs(told.field(), new MarkedWord(told.word(), marks))));
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

  /** What is to be expected of a column without a yes by what its heading says. */
  private Optional<MarkHeadings.Told> expected(
      ListKind kind, MarkHeadings headings, List<Column> columns, Column column) {
    List<Column> beside =
        beside(column.index()).filter(i -> i < columns.size()).map(columns::get).toList();
    Optional<MarkHeadings.Told> told = headings.inGroup(kind, column.heading());
    if (column.field() != null) {
      boolean mayBeOther = column.field() == ListField.NOT_TAKEN;
      return told.filter(
          one ->
              (mayBeOther || one.field() == column.field())
                  && beside.stream()
                      .flatMap(other -> headings.inGroup(kind, other.heading()).stream())
                      .anyMatch(other -> other.field() == one.field()));
    }
    Optional<MarkHeadings.Told> alone =
        beside.isEmpty() ? Optional.empty() : headings.alone(kind, column.heading());
    return told.filter(
            one ->
                headings.alone(kind, one.word()).isPresent()
                    || !(beside.isEmpty() || headings.isOther(kind, one.word())))
        .or(() -> alone);
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
