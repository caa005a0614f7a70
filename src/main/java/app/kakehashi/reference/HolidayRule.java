package app.kakehashi.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On which days of a year a holiday falls, before anything is moved off a weekend. */
@FunctionalInterface
interface HolidayRule {

  /** The days of the year, in order; none where the year cannot be known. */
  List<LocalDate> days(int year);

  /**
   * Reads a rule as the table writes it: '02-11', '08-13..08-16', 'monday 2 of 01', 'vernal
   * equinox', 'lunar new_year -1', 'lunar new_year +0..+2', '04-04 or beside qingming', 'between
   * holidays'.
   */
  static HolidayRule of(String text, LunarDays lunar) {
    Matcher m = Grammar.FIXED.matcher(text);
    if (m.matches()) {
      MonthDay first = Grammar.monthDay(m.group(1));
      MonthDay last = m.group(2) == null ? first : Grammar.monthDay(m.group(2));
      return year -> first.atYear(year).datesUntil(last.atYear(year).plusDays(1)).toList();
    }
    m = Grammar.MONDAY.matcher(text);
    if (m.matches()) {
      int ordinal = Integer.parseInt(m.group(1));
      int month = Integer.parseInt(m.group(2));
      return year ->
          List.of(
              LocalDate.of(year, month, 1)
                  .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY)));
    }
    m = Grammar.LUNAR.matcher(text);
    if (m.matches()) {
      LunarDays.Feast feast = LunarDays.Feast.valueOf(m.group(1).toUpperCase(Locale.ROOT));
      int from = Integer.parseInt(m.group(2));
      int to = m.group(3) == null ? from : Integer.parseInt(m.group(3));
      return year ->
          lunar.day(feast, year).stream()
              .flatMap(day -> day.plusDays(from).datesUntil(day.plusDays(to + 1L)))
              .toList();
    }
    m = Grammar.BESIDE_QINGMING.matcher(text);
    if (m.matches()) {
      MonthDay own = Grammar.monthDay(m.group(1));
      return year ->
          List.of(Grammar.beside(lunar.day(LunarDays.Feast.QINGMING, year), own.atYear(year)));
    }
    return switch (text) {
      case "vernal equinox" -> year -> List.of(Grammar.vernalEquinox(year));
      case "autumnal equinox" -> year -> List.of(Grammar.autumnalEquinox(year));
      case Grammar.BETWEEN_HOLIDAYS -> year -> List.of();
      default -> throw new IllegalArgumentException("unknown rule " + text);
    };
  }

  /** How rules are written and computed. */
  final class Grammar {

    /** A day that is free because the days before and after it are holidays. */
    static final String BETWEEN_HOLIDAYS = "between holidays";

    private static final Pattern FIXED =
        Pattern.compile("(\\d{2}-\\d{2})(?:\\.\\.(\\d{2}-\\d{2}))?");
    private static final Pattern MONDAY = Pattern.compile("monday (\\d) of (\\d{2})");
    private static final Pattern LUNAR =
        Pattern.compile("lunar ([a-z_]+) ([+-]\\d)(?:\\.\\.([+-]\\d))?");
    private static final Pattern BESIDE_QINGMING =
        Pattern.compile("(\\d{2}-\\d{2}) or beside qingming");

    private Grammar() {}

    private static MonthDay monthDay(String text) {
      return MonthDay.parse("--" + text);
    }

    /**
     * Where both are one day, the feast moves to the day before, on a Thursday to the day after.
     */
    private static LocalDate beside(Optional<LocalDate> qingming, LocalDate own) {
      if (!qingming.equals(Optional.of(own))) {
        return own;
      }
      return own.getDayOfWeek() == DayOfWeek.THURSDAY ? own.plusDays(1) : own.minusDays(1);
    }

    /**
     * The usual approximation of the National Astronomical Observatory's days, right for 1980 to
     * 2150; the day itself becomes law in February of the year before.
     */
    private static LocalDate vernalEquinox(int year) {
      return LocalDate.of(year, 3, equinox(year < 2100 ? 20.8431 : 21.8510, year));
    }

    private static LocalDate autumnalEquinox(int year) {
      return LocalDate.of(year, 9, equinox(year < 2100 ? 23.2488 : 24.2488, year));
    }

    private static int equinox(double inYear1980, int year) {
      int since = year - 1980;
      return (int) Math.floor(inYear1980 + 0.242194 * since) - Math.floorDiv(since, 4);
    }
  }
}
