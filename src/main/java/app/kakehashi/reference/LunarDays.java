package app.kakehashi.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The days of the lunar calendar on which Taiwan has its feasts, as astronomers published them.
 * They are read, not computed: a new moon near midnight (2027, 2030) is off by a day in every
 * calendar library that works with rounded formulas.
 */
final class LunarDays {

  private final Map<Integer, Map<Feast, LocalDate>> byYear;

  private LunarDays(Map<Integer, Map<Feast, LocalDate>> byYear) {
    this.byYear = byYear;
  }

  static LunarDays load() {
    Map<Integer, Map<Feast, LocalDate>> byYear = new HashMap<>();
    Tsv.read("lunar_days.tsv")
        .map(
            row -> {
              Map<Feast, LocalDate> days = new HashMap<>();
              for (Feast feast : Feast.values()) {
                days.put(feast, LocalDate.parse(row.text(feast.column())));
              }
              return Map.entry(row.integer("year"), Map.copyOf(days));
            })
        .forEach(year -> byYear.put(year.getKey(), year.getValue()));
    return new LunarDays(Map.copyOf(byYear));
  }

  /** The day of a feast; empty for a year outside the table. */
  Optional<LocalDate> day(Feast feast, int year) {
    return Optional.ofNullable(byYear.getOrDefault(year, Map.of()).get(feast));
  }

  /** A feast whose day moves with moon or sun. */
  enum Feast {
    /** 春節: the first day of the first lunar month. */
    NEW_YEAR,
    /** 清明: the day on which the sun stands at 15 degrees. */
    QINGMING,
    /** 端午: the fifth day of the fifth lunar month. */
    DRAGON_BOAT,
    /** 中秋: the fifteenth day of the eighth lunar month. */
    MID_AUTUMN;

    String column() {
      return switch (this) {
        case NEW_YEAR -> "new_year";
        case QINGMING -> "qingming";
        case DRAGON_BOAT -> "dragon_boat";
        case MID_AUTUMN -> "mid_autumn";
      };
    }
  }
}
