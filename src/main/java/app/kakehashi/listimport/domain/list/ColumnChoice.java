package app.kakehashi.listimport.domain.list;

import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.text.AmountUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a person says a column holds.
 *
 * @param index of the column, from 0
 * @param field {@link ListField#NOT_TAKEN} to leave the column out
 * @param unit of its amounts; null leaves it to heading, cell and layout
 * @param scheme of its sectors; null leaves it to heading, cell and layout
 */
public record ColumnChoice(
    int index, ListField field, @Nullable AmountUnit unit, @Nullable SectorScheme scheme) {

  /** Whether this says anything that heading and position do not say already. */
  boolean saysMoreThan(Column column, ListShape list) {
    boolean leftOut = field == ListField.NOT_TAKEN && !column.isRead();
    boolean same = leftOut || (field == column.field() && column.origin() == Column.Origin.HEADING);
    return !same
        || (unit != null && !unit.equals(column.unit()))
        || (scheme != null && scheme != column.scheme())
        || list.isTwice(column);
  }
}
