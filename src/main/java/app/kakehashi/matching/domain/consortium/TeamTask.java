package app.kakehashi.matching.domain.consortium;

import app.kakehashi.matching.Requirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be covered.
 *
 * @param requirements without the quantity
 * @param quantity pieces a month; null where none is asked
 */
public record TeamTask(List<Requirement> requirements, @Nullable Double quantity) {
  public TeamTask {
    requirements = List.copyOf(requirements);
    if (quantity != null && quantity <= 0) {
      throw new IllegalArgumentException("A quantity is more than nothing");
    }
  }

  /** Whether there is anything to be covered. */
  public boolean isEmpty() {
    return requirements.isEmpty() && quantity == null;
  }

  double weights(TeamRules rules) {
    return requirements.stream().mapToDouble(Requirement::weight).sum()
        + (quantity == null ? 0 : rules.quantityWeight());
  }
}
