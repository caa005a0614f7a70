package app.kakehashi.matching.domain.consortium;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offers that cover a gap together.
 *
 * @param members by the ids of their offers
 * @param lead who would lead; null where nobody of them can
 * @param value F: weights covered less what the members cost
 */
public record Team(List<Candidate> members, @Nullable Candidate lead, double value) {
  public Team {
    members = List.copyOf(members);
  }
}
