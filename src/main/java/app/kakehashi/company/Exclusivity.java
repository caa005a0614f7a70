package app.kakehashi.company;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An exclusive right that a company already granted to somebody.
 *
 * @param mode code of the cooperation mode, e.g. {@code agency}
 * @param territory ISO 3166-1 alpha-2
 * @param field code of the capability field it is limited to; null for everything
 * @param until last day; null for an open end
 */
@Embeddable
public record Exclusivity(
    String mode,
    String territory,
    @Nullable String field,
    @Nullable LocalDate until,
    @Nullable String note) {
  /** Whether the right still stands on a day. */
  public boolean standsOn(LocalDate day) {
    return until == null || !day.isAfter(until);
  }
}
