package app.kakehashi.matching;

import app.kakehashi.matching.Rounds.Capacities;
import app.kakehashi.shared.CompanyId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells matching how many introductions companies have open; told by whoever makes them. */
public interface IntroductionLoad {
  /** What is open now. */
  Load load();

  /**
   * Open introductions.
   *
   * @param open of those who offer; none where missing
   */
  record Load(Capacities capacities, Map<CompanyId, Integer> open) {
    public Load {
      open = Map.copyOf(open);
    }

    /** Whether a company of so many people, null where unknown, can take no more (H9). */
    public boolean isExhausted(CompanyId company, @Nullable Integer employees) {
      return open.getOrDefault(company, 0) >= capacities.of(employees);
    }
  }
}
