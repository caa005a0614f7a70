package app.kakehashi.listimport.domain.list;

import app.kakehashi.shared.Language;
import app.kakehashi.shared.text.AmountUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The headings over rows of a list that go out to be mended, so that they are read as the list was:
 * too few rows may be left for their cells to say what a column holds, and what a person said of a
 * list without headings is not to be said again.
 */
public final class MendedHeadings {

  private final Headings headings = Headings.load();

  /**
   * The heading of each column: its own, with the unit in which its amounts are read, and with what
   * it holds where the heading does not say it.
   *
   * @param row the row of headings as it stands in the list; empty where there is none
   * @param language in which is said what a column holds
   */
  public List<String> of(List<String> row, ListShape shape, Language language) {
    List<String> all = new ArrayList<>(row);
    while (all.size() < shape.columns().size()) {
      all.add("");
    }
    shape.columns().forEach(column -> all.set(column.index(), column.heading()));
    for (Column column : shape.columns()) {
      all.set(column.index(), withUnit(column, named(column, shape, language, all)));
    }
    return all;
  }

  /**
   * The heading of a column with what it holds. What a person said of a list with headings is
   * remembered for them; marks are about what their heading or the group above it says.
   */
  private String named(Column column, ListShape shape, Language language, List<String> all) {
    boolean remembered =
        column.origin() == Column.Origin.CHOICE && shape.headingLine() != ColumnChoices.NO_HEADINGS;
    ListField field = column.field();
    if (field == null
        || !column.isRead()
        || column.mark() != null
        || remembered
        || says(column, shape.kind(), column.heading())) {
      return column.heading();
    }
    Optional<String> usual = headings.usual(shape.kind(), field, column.scheme(), language);
    return usual
        .map(word -> column.isUnnamed() ? word : column.heading() + " / " + word)
        .filter(heading -> !all.contains(heading) && says(column, shape.kind(), heading))
        .orElse(column.heading());
  }

  /** Whether a heading is read as what the column holds. */
  private boolean says(Column column, ListKind kind, String heading) {
    Column read = headings.read(kind, column.index(), heading);
    return read.field() == column.field() && read.scheme() == column.scheme();
  }

  private static String withUnit(Column column, String heading) {
    AmountUnit unit = column.unit();
    return unit == null
            || !column.isRead()
            || unit.written().isEmpty()
            || Headings.namesUnit(heading)
        ? heading
        : heading + "(" + unit.written() + ")";
  }
}
