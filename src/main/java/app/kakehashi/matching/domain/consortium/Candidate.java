package app.kakehashi.matching.domain.consortium;

import app.kakehashi.matching.Coverage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer that could be part of a team.
 *
 * @param county ISO 3166-2; null where unknown
 * @param group key of its corporate group; null where it is in none that is known
 * @param canLead whether its firm has 30 people, exports, or a certified quality system
 * @param coverage of each requirement, in their order
 * @param quantity pieces a month; 0 where unknown
 * @param joint R of the offer by itself, by which ties are broken
 */
public record Candidate(
    String offer,
    String firm,
    @Nullable String county,
    @Nullable String group,
    boolean canLead,
    List<Coverage> coverage,
    double quantity,
    double joint) {
  public Candidate {
    coverage = List.copyOf(coverage);
  }

  /** Whether the two are near each other, so that working together costs less. */
  boolean isNear(Candidate other) {
    return (county != null && county.equals(other.county))
        || (group != null && group.equals(other.group));
  }

  double share(int requirement) {
    return coverage.get(requirement).share();
  }
}
