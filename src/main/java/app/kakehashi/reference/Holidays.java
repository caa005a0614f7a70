package app.kakehashi.reference;

import app.kakehashi.reference.NonWorkingDay.Kind;
import app.kakehashi.shared.LocalizedText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Public holidays and customary closures by country and year, worked out once and kept. Weekends
 * are not its business.
 */
final class Holidays {

  private final Map<String, List<Holiday>> byCountry;
  private final ConcurrentMap<CountryYear, Map<LocalDate, NonWorkingDay>> known =
      new ConcurrentHashMap<>();

  private Holidays(List<Holiday> holidays) {
    this.byCountry = holidays.stream().collect(Collectors.groupingBy(Holiday::country));
  }

  /** The holidays of {@code db/reference/holidays.tsv}, read once. */
  static Holidays standard() {
    return Standard.HOLIDAYS;
  }

  /** Why the offices of a country are closed on a day; empty on weekdays and plain weekends. */
  Optional<NonWorkingDay> on(String country, LocalDate day) {
    return Optional.ofNullable(year(country, day.getYear()).get(day));
  }

  boolean closed(String country, LocalDate day) {
    return year(country, day.getYear()).containsKey(day);
  }

  private Map<LocalDate, NonWorkingDay> year(String country, int year) {
    return byCountry.containsKey(country)
        ? known.computeIfAbsent(new CountryYear(country, year), this::work)
        : Map.of();
  }

  /**
   * A day in lieu may lie in the year before its holiday, so the neighbouring years are asked too.
   */
  private Map<LocalDate, NonWorkingDay> work(CountryYear asked) {
    List<Fall> falls =
        IntStream.rangeClosed(asked.year() - 1, asked.year() + 1)
            .boxed()
            .flatMap(year -> falls(asked.country(), year).stream())
            .sorted(Comparator.comparing(Fall::day))
            .toList();
    Calendar calendar = new Calendar(asked.country());
    falls.stream().filter(Fall::byLaw).forEach(fall -> calendar.add(fall, Kind.HOLIDAY));
    falls.forEach(calendar::inLieu);
    of(asked.country()).stream()
        .filter(Holiday::betweenHolidays)
        .forEach(calendar::betweenHolidays);
    falls.stream().filter(fall -> !fall.byLaw()).forEach(fall -> calendar.add(fall, Kind.CUSTOM));
    return Map.copyOf(
        calendar.days.subMap(
            LocalDate.of(asked.year(), 1, 1), true, LocalDate.of(asked.year(), 12, 31), true));
  }

  private List<Holiday> of(String country) {
    return byCountry.getOrDefault(country, List.of());
  }

  private List<Fall> falls(String country, int year) {
    return of(country).stream()
        .filter(holiday -> year >= holiday.firstYear())
        .flatMap(holiday -> holiday.rule().days(year).stream().map(day -> new Fall(holiday, day)))
        .toList();
  }

  static boolean weekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  private record CountryYear(String country, int year) {}

  /** A holiday on its day. */
  private record Fall(Holiday holiday, LocalDate day) {

    boolean byLaw() {
      return holiday.onWeekend() != OnWeekend.STAYS;
    }
  }

  /**
   * One row of the table.
   *
   * @param firstYear from which its law counts; 0 where it is older than anything that is asked
   */
  private record Holiday(
      String country,
      LocalizedText name,
      HolidayRule rule,
      boolean betweenHolidays,
      OnWeekend onWeekend,
      int firstYear) {

    static Holiday of(Tsv.Row row, LunarDays lunar) {
      String rule = row.text("rule");
      return new Holiday(
          row.text("country"),
          row.name(),
          HolidayRule.of(rule, lunar),
          rule.equals(HolidayRule.Grammar.BETWEEN_HOLIDAYS),
          OnWeekend.ofCode(row.text("on_weekend")),
          row.optional("first_year").map(Integer::valueOf).orElse(0));
    }
  }

  /** What the law makes of a holiday that falls on a weekend. */
  private enum OnWeekend {
    /** Nothing: a custom, or a day that exists only between others. */
    STAYS("stays"),
    /** Japan: a Sunday is made up for on the next day that is no holiday; a Saturday is lost. */
    SUNDAY_NEXT("sunday_next"),
    /** Taiwan: a Saturday on the working day before, a Sunday on the working day after. */
    NEAREST("nearest"),
    /** Taiwan around Lunar New Year: both on the next working day after. */
    AFTER("after");

    private final String code;

    OnWeekend(String code) {
      this.code = code;
    }

    static OnWeekend ofCode(String code) {
      for (OnWeekend way : values()) {
        if (way.code.equals(code)) {
          return way;
        }
      }
      throw new IllegalArgumentException("unknown on_weekend " + code);
    }
  }

  /** Three years of one country while they are being worked out. */
  private static final class Calendar {

    private final String country;
    private final NavigableMap<LocalDate, NonWorkingDay> days = new TreeMap<>();

    Calendar(String country) {
      this.country = country;
    }

    void add(Fall fall, Kind kind) {
      add(fall.holiday(), fall.day(), kind);
    }

    private void add(Holiday holiday, LocalDate day, Kind kind) {
      days.putIfAbsent(day, new NonWorkingDay(country, day, holiday.name(), kind));
    }

    void inLieu(Fall fall) {
      LocalDate day = fall.day();
      if (!weekend(day)) {
        return;
      }
      boolean saturday = day.getDayOfWeek() == DayOfWeek.SATURDAY;
      switch (fall.holiday().onWeekend()) {
        case STAYS -> {}
        case SUNDAY_NEXT -> {
          if (!saturday) {
            add(fall.holiday(), free(day, 1), Kind.IN_LIEU);
          }
        }
        case NEAREST -> add(fall.holiday(), free(day, saturday ? -1 : 1), Kind.IN_LIEU);
        case AFTER -> add(fall.holiday(), free(day, 1), Kind.IN_LIEU);
      }
    }

    private LocalDate free(LocalDate from, int step) {
      LocalDate day = from;
      while (weekend(day) || days.containsKey(day)) {
        day = day.plusDays(step);
      }
      return day;
    }

    void betweenHolidays(Holiday between) {
      Set<LocalDate> holidays = new TreeSet<>();
      days.values().stream()
          .filter(day -> day.kind() == Kind.HOLIDAY)
          .forEach(day -> holidays.add(day.day()));
      List<LocalDate> found = new ArrayList<>();
      for (LocalDate holiday : holidays) {
        LocalDate next = holiday.plusDays(1);
        if (!days.containsKey(next) && holidays.contains(next.plusDays(1))) {
          found.add(next);
        }
      }
      found.forEach(day -> add(between, day, Kind.HOLIDAY));
    }
  }

  private static final class Standard {
    private static final Holidays HOLIDAYS = load();

    private static Holidays load() {
      LunarDays lunar = LunarDays.load();
      return new Holidays(Tsv.read("holidays.tsv").map(row -> Holiday.of(row, lunar)));
    }
  }
}
