package app.kakehashi.account;

import app.kakehashi.shared.CompanyId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where in the office a person works.
 *
 * @param country {@code JP} or {@code TW}; null for the whole secretariat, for admins, who see
 *     everything, and for members
 * @param closed companies whose sharing scope keeps them from this person; empty without a country
 */
public record Desk(@Nullable String country, Set<CompanyId> closed) {
  /** No desk of its own: nothing is kept from it. */
  public static final Desk WHOLE = new Desk(null, Set.of());

  public Desk {
    closed = Set.copyOf(closed);
    if (country == null && !closed.isEmpty()) {
      throw new IllegalArgumentException("Nothing is closed to the whole secretariat");
    }
  }

  /** Whether this is the whole secretariat. */
  public boolean isWhole() {
    return country == null;
  }

  /** Whether the record of this company is open to the desk. */
  public boolean opens(CompanyId company) {
    return !closed.contains(company);
  }

  /** Internal ids of what is closed, for the condition {@code id <> all(:closed)}. */
  public Long[] closedIds() {
    return closed.stream().map(CompanyId::value).toArray(Long[]::new);
  }
}
