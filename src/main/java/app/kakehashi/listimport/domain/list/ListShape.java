package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.file.ListTable;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import app.kakehashi.listimport.domain.file.SourceRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a list is built: where its headings stand and what its columns hold.
 *
 * @param headingLine line of the row of headings
 * @param titleRows number of rows above it
 * @param columns all columns, read or not
 */
public record ListShape(
    ListKind kind, ListLayout layout, int headingLine, int titleRows, List<Column> columns) {

  private static final int SEARCHED_ROWS = 20;

  /** A row with fewer known headings is one of headings only if it has the indispensable ones. */
  private static final int FEWEST_KNOWN = 2;

  public ListShape {
    columns = List.copyOf(columns);
  }

  /**
   * Finds the headings among the first rows.
   *
   * @throws RefusedFile if there are none, one stands twice, or an indispensable one is missing
   */
  public static ListShape of(ListTable file, ListKind kind, Headings headings) {
    List<SourceRow> first = file.first(SEARCHED_ROWS);
    SourceRow best = null;
    long bestKnown = 0;
    int above = 0;
    for (int i = 0; i < first.size(); i++) {
      long known = known(first.get(i), kind, headings);
      if (known > bestKnown) {
        best = first.get(i);
        bestKnown = known;
        above = i;
      }
    }
    if (first.isEmpty()) {
      throw new RefusedFile(Reason.NO_ROWS);
    }
    if (best == null) {
      throw new RefusedFile(Reason.NO_HEADINGS);
    }
    refuseDuplicates(best);
    List<Column> columns = columns(best, kind, headings);
    ListShape shape = new ListShape(kind, ListLayout.of(best.cells()), best.line(), above, columns);
    if (bestKnown < FEWEST_KNOWN && !shape.missing().isEmpty()) {
      throw new RefusedFile(Reason.NO_HEADINGS);
    }
    shape.refuseIncomplete();
    if (above + 1 >= first.size() && first.size() < SEARCHED_ROWS) {
      throw new RefusedFile(Reason.NO_ROWS);
    }
    return shape;
  }

  private static long known(SourceRow row, ListKind kind, Headings headings) {
    return row.cells().stream()
        .filter(cell -> !cell.isBlank() && headings.read(kind, 0, cell).field() != null)
        .distinct()
        .count();
  }

  private static void refuseDuplicates(SourceRow row) {
    Map<String, Integer> seen = new HashMap<>();
    for (String cell : row.cells()) {
      String key = Headings.key(cell);
      if (!key.isEmpty() && seen.merge(key, 1, Integer::sum) > 1) {
        throw new RefusedFile(Reason.DUPLICATE_HEADING, cell.strip());
      }
    }
  }

  private static List<Column> columns(SourceRow row, ListKind kind, Headings headings) {
    List<Column> columns = new ArrayList<>();
    Set<ListField> taken = EnumSet.noneOf(ListField.class);
    for (int i = 0; i < row.cells().size(); i++) {
      Column column = headings.read(kind, i, row.cells().get(i).strip());
      boolean second =
          column.isRead()
              && column.field() != null
              && column.field() != ListField.SECTOR
              && !taken.add(column.field());
      columns.add(second ? new Column(i, column.heading(), null, null, null) : column);
    }
    return columns;
  }

  private void refuseIncomplete() {
    for (Set<ListField> oneOf : missing()) {
      throw new RefusedFile(
          Reason.MISSING_HEADING,
          oneOf.stream().map(ListField::code).collect(Collectors.joining(", ")));
    }
  }

  /** The indispensable columns that are not there, each with its alternatives. */
  private List<Set<ListField>> missing() {
    List<Set<ListField>> needed =
        switch (kind) {
          case COMPANIES -> List.of(EnumSet.of(ListField.NAME, ListField.SITE_NAME));
          case GAPS ->
              List.of(
                  EnumSet.of(ListField.COMPANY_KEY, ListField.COMPANY_NAME),
                  EnumSet.of(ListField.KIND),
                  EnumSet.of(ListField.TITLE),
                  EnumSet.of(ListField.DESCRIPTION));
          case OFFERS ->
              List.of(
                  EnumSet.of(ListField.COMPANY_KEY, ListField.COMPANY_NAME),
                  EnumSet.of(ListField.TITLE),
                  EnumSet.of(ListField.DESCRIPTION));
        };
    return needed.stream().filter(oneOf -> oneOf.stream().noneMatch(this::has)).toList();
  }

  /** Whether a column holds this. */
  public boolean has(ListField field) {
    return column(field).isPresent();
  }

  /** The column that holds this. */
  public Optional<Column> column(ListField field) {
    return columns.stream().filter(column -> column.field() == field).findFirst();
  }

  /** All columns that hold this. */
  public List<Column> columns(ListField field) {
    return columns.stream().filter(column -> column.field() == field).toList();
  }

  /** Headings of the columns that are read. */
  public List<String> readHeadings() {
    return columns.stream().filter(Column::isRead).map(Column::heading).toList();
  }

  /** Headings of the columns that are not read, for the preview. */
  public List<String> unread() {
    return columns.stream()
        .filter(column -> !column.isRead() && !column.heading().isBlank())
        .map(Column::heading)
        .toList();
  }

  @Nullable Column columnOrNull(ListField field) {
    return column(field).orElse(null);
  }
}
