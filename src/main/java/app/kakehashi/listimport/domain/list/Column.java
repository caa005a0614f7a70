package app.kakehashi.listimport.domain.list;

import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.text.AmountUnit;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list as it was understood.
 *
 * @param index from 0
 * @param heading as written
 * @param field what it holds; null where the heading is not known
 * @param unit the unit the heading names
 * @param scheme the classification the heading names, for sectors
 */
public record Column(
    int index,
    String heading,
    @Nullable ListField field,
    @Nullable AmountUnit unit,
    @Nullable SectorScheme scheme) {

  /** Whether its cells are read. */
  public boolean isRead() {
    return field != null && field != ListField.NOT_TAKEN;
  }
}
