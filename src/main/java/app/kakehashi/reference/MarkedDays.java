package app.kakehashi.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The days on which the office overrules the calendar, immutable. */
public final class MarkedDays {

  private static final MarkedDays NONE = new MarkedDays(Map.of());

  private final Map<String, Map<LocalDate, Boolean>> byCountry;

  private MarkedDays(Map<String, Map<LocalDate, Boolean>> byCountry) {
    this.byCountry = byCountry;
  }

  /** No day is marked: the calendar alone counts. */
  public static MarkedDays none() {
    return NONE;
  }

  /** These days; of two marks for one day of one country the later in order counts. */
  public static MarkedDays of(Collection<MarkedDay> days) {
    Map<String, Map<LocalDate, Boolean>> byCountry = new HashMap<>();
    for (MarkedDay marked : days) {
      byCountry
          .computeIfAbsent(marked.country(), any -> new HashMap<>())
          .put(marked.day(), marked.working());
    }
    byCountry.replaceAll((country, marks) -> Map.copyOf(marks));
    return new MarkedDays(Map.copyOf(byCountry));
  }

  /** What the office says of a day; null where it says nothing. */
  @Nullable Boolean working(String country, LocalDate day) {
    Map<LocalDate, Boolean> marks = byCountry.get(country);
    return marks == null ? null : marks.get(day);
  }
}
