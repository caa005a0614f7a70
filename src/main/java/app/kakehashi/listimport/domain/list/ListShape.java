package app.kakehashi.listimport.domain.list;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a list is built: where its headings stand and what its columns hold.
 *
 * @param headingLine line of the row of headings; 0 where there is none
 * @param titleRows number of rows above it
 * @param headingsKnown whether the row of headings is beyond doubt: some of them are known, or a
 *     person has chosen it
 * @param columns all columns, read or not
 * @param decisions what is to be done with values that are in no vocabulary
 * @param twice headings that stand over several columns of which nobody has said which one counts
 */
public record ListShape(
    ListKind kind,
    ListLayout layout,
    int headingLine,
    int titleRows,
    boolean headingsKnown,
    List<Column> columns,
    List<String> twice,
    ValueDecisions decisions) {

  /** By what a row can say which known company it is about. */
  private static final Set<ListField> COMPANY_NAMED =
      Collections.unmodifiableSet(EnumSet.copyOf(FieldGroup.KNOWN_COMPANY.fields()));

  public ListShape {
    columns = List.copyOf(columns);
    twice = List.copyOf(twice);
  }

  /** The same list, its values read as decided. */
  public ListShape deciding(ValueDecisions decided) {
    return new ListShape(
        kind, layout, headingLine, titleRows, headingsKnown, columns, twice, decided);
  }

  /** Whether the list cannot be read before a person has said what its columns are. */
  public boolean needsPerson() {
    return !headingsKnown || !twice.isEmpty() || !missing().isEmpty();
  }

  /** The indispensable columns that are not there, each with its alternatives. */
  public List<Set<ListField>> missing() {
    return needed(kind).stream().filter(oneOf -> oneOf.stream().noneMatch(this::has)).toList();
  }

  private static List<Set<ListField>> needed(ListKind kind) {
    return switch (kind) {
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
      case CONTACTS ->
          List.of(COMPANY_NAMED, EnumSet.of(ListField.CONTACT_NAME, ListField.CONTACT_NAME_PART));
      case RELATIONS ->
          List.of(
              COMPANY_NAMED,
              EnumSet.of(
                  ListField.RELATION,
                  ListField.ASSOCIATION,
                  ListField.REFERRING_BODY,
                  ListField.PARENT,
                  ListField.GROUP,
                  ListField.OFFICE_COUNTRY));
    };
  }

  /** Whether the heading of a column stands over others too, and nobody has said which counts. */
  public boolean isTwice(Column column) {
    String key = Headings.key(column.heading());
    return twice.stream().map(Headings::key).anyMatch(key::equals);
  }

  /** Whether a column holds this. */
  public boolean has(ListField field) {
    return column(field).isPresent();
  }

  /** The column that holds this. */
  public Optional<Column> column(ListField field) {
    return Optional.ofNullable(columnOrNull(field));
  }

  /** All columns that hold this. */
  public List<Column> columns(ListField field) {
    return columns.stream().filter(column -> column.field() == field).toList();
  }

  /** The same list, of whose columns with what this one holds only it counts. */
  ListShape alone(Column column) {
    return new ListShape(
        kind,
        layout,
        headingLine,
        titleRows,
        headingsKnown,
        columns.stream()
            .map(
                other ->
                    other.field() == column.field() && other.index() != column.index()
                        ? Column.unknown(other.index(), other.heading())
                        : other)
            .toList(),
        twice,
        decisions);
  }

  /** Headings of the columns that are read. */
  public List<String> readHeadings() {
    return columns.stream().filter(Column::isRead).map(Column::heading).toList();
  }

  /** Columns of remarks, which are not read but may say that somebody has left. */
  List<Column> remarks() {
    return columns.stream().filter(column -> !column.isRead() && column.isOfRemarks()).toList();
  }

  /** Headings of the columns that are not read, for the preview. */
  public List<String> unread() {
    return columns.stream()
        .filter(column -> !column.isRead() && !column.heading().isBlank())
        .map(Column::heading)
        .toList();
  }

  @Nullable Column columnOrNull(ListField field) {
    for (Column column : columns) {
      if (column.field() == field) {
        return column;
      }
    }
    return null;
  }
}
