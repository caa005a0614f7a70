package app.kakehashi.listimport.domain.list;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about the columns of a list; what is not said is found.
 *
 * @param headingLine line of the row of headings; 0 where the list has none; null leaves it to be
 *     found
 * @param columns those about which something is said
 */
public record ColumnChoices(@Nullable Integer headingLine, List<ColumnChoice> columns) {

  /** Everything is to be found. */
  public static final ColumnChoices NONE = new ColumnChoices(null, List.of());

  /** The line that says that a list has no row of headings. */
  public static final int NO_HEADINGS = 0;

  public ColumnChoices {
    columns = List.copyOf(columns);
  }

  /** Whether nothing is said. */
  public boolean isEmpty() {
    return headingLine == null && columns.isEmpty();
  }

  /**
   * Those of these choices that say something else than is found without them.
   *
   * @param found the list with nothing chosen but the row of headings
   */
  public ColumnChoices differingFrom(ListShape found) {
    return new ColumnChoices(
        headingLine,
        columns.stream()
            .filter(
                choice ->
                    choice.index() < found.columns().size()
                        && choice.saysMoreThan(found.columns().get(choice.index()), found))
            .toList());
  }

  /** What is said about a column. */
  Optional<ColumnChoice> of(int index) {
    return columns.stream().filter(choice -> choice.index() == index).findFirst();
  }
}
