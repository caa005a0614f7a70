package app.kakehashi.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

  private static final WorkingDays CALENDAR = WorkingDays.ofCalendar();

  /** Every weekday of 2024 to 2027 on which offices were or will be closed, with its source. */
  private static Set<LocalDate> publishedClosedWeekdays(String country, int year)
      throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    WorkingDaysTest.class.getResourceAsStream("/reference/closed-weekdays.tsv")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .filter(cells -> cells[0].equals(country))
          .map(cells -> LocalDate.parse(cells[1]))
          .filter(day -> day.getYear() == year)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "JP, 2024", "JP, 2025", "JP, 2026", "JP, 2027",
    "TW, 2024", "TW, 2025", "TW, 2026", "TW, 2027"
  })
  void theCalendarIsThePublishedOne(String country, int year) throws IOException {
    Set<LocalDate> closed =
        LocalDate.of(year, 1, 1)
            .datesUntil(LocalDate.of(year + 1, 1, 1))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
            .filter(day -> !CALENDAR.isWorkingDay(country, day))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(closed).isNotEmpty().isEqualTo(publishedClosedWeekdays(country, year));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JP", "TW", "VN"})
  void noSaturdayAndNoSundayIsAWorkingDay(String country) {
    assertThat(LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)))
        .filteredOn(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0)
        .hasSize(416)
        .noneMatch(day -> CALENDAR.isWorkingDay(country, day));
  }

  @Test
  void anotherCountryHasOnlyItsWeekends() {
    assertThat(CALENDAR.isWorkingDay("VN", LocalDate.of(2027, 1, 1))).isTrue();
    assertThat(CALENDAR.holidays("VN", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)))
        .isEmpty();
  }

  @Test
  void aCountryDoesNotKeepTheOthersHolidays() {
    LocalDate labourDay = LocalDate.of(2026, 5, 1);
    LocalDate showa = LocalDate.of(2026, 4, 29);

    assertThat(CALENDAR.isWorkingDay("JP", labourDay)).isTrue();
    assertThat(CALENDAR.isWorkingDay("TW", showa)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // Taiwan: both on one day move apart: Saturday 2020, Sunday 2021, Thursday 2024, Tuesday 2028
    "TW, 2020-04-02",
    "TW, 2020-04-03",
    "TW, 2021-04-02",
    "TW, 2021-04-05",
    "TW, 2024-04-05",
    "TW, 2028-04-03",
    // New Year on a Saturday is made up for in the old year
    "TW, 2021-12-31",
    "TW, 2027-12-31",
    // the weekend of Lunar New Year is made up for after it
    "TW, 2023-01-25",
    "TW, 2023-01-26",
    "TW, 2030-02-06",
    "TW, 2030-02-07",
    // Japan: a Monday between two holidays, New Year's Day on a Sunday
    "JP, 2026-09-22",
    "JP, 2032-09-21",
    "JP, 2034-01-02"
  })
  void whatFallsOnAWeekendOrOnEachOtherIsMadeUpFor(String country, LocalDate day) {
    assertThat(CALENDAR.isWorkingDay(country, day)).isFalse();
  }

  /** New moons within ten minutes of midnight, on which computed calendars are off by a day. */
  @ParameterizedTest
  @CsvSource({"2027, 2027-02-06", "2030, 2030-02-03"})
  void lunarNewYearIsThePublishedDayWhereTheMoonIsNewAboutMidnight(int year, LocalDate newYear) {
    assertThat(LunarDays.load().day(LunarDays.Feast.NEW_YEAR, year)).contains(newYear);
  }

  @Test
  void theTableOfLunarDaysHasNoHoleAndNoImpossibleDay() {
    LunarDays lunar = LunarDays.load();

    for (int year = 2020; year <= 2100; year++) {
      LocalDate newYear = lunar.day(LunarDays.Feast.NEW_YEAR, year).orElseThrow();
      assertThat(newYear).isBetween(LocalDate.of(year, 1, 21), LocalDate.of(year, 2, 21));
      assertThat(lunar.day(LunarDays.Feast.QINGMING, year).orElseThrow())
          .isBetween(LocalDate.of(year, 4, 4), LocalDate.of(year, 4, 5));
      // four or, with a leap month, five months of 29 or 30 days lie between the two
      assertThat(lunar.day(LunarDays.Feast.DRAGON_BOAT, year).orElseThrow())
          .isBetween(newYear.plusDays(4 * 29 + 4), newYear.plusDays(5 * 30 + 4));
      assertThat(lunar.day(LunarDays.Feast.MID_AUTUMN, year).orElseThrow())
          .isBetween(newYear.plusDays(7 * 29 + 14), newYear.plusDays(8 * 30 + 14));
    }
    assertThat(lunar.day(LunarDays.Feast.NEW_YEAR, 2101)).isEmpty();
  }

  @Test
  void daysBeyondTheTablesStillHaveFixedHolidaysAndWeekends() {
    assertThat(CALENDAR.isWorkingDay("TW", LocalDate.of(2150, 10, 9))).isFalse();
    assertThat(CALENDAR.plus("TW", LocalDate.of(2199, 12, 1), 10))
        .isAfter(LocalDate.of(2199, 12, 1));
  }

  @Test
  void aHolidayIsCalledByItsName() {
    List<NonWorkingDay> days =
        CALENDAR.holidays("TW", LocalDate.of(2027, 2, 4), LocalDate.of(2027, 2, 11));

    assertThat(days)
        .extracting(day -> day.day() + " " + day.name().zhHant() + " " + day.kind())
        .containsExactly(
            "2027-02-04 小年夜 HOLIDAY",
            "2027-02-05 農曆除夕 HOLIDAY",
            "2027-02-06 春節 HOLIDAY",
            "2027-02-07 春節 HOLIDAY",
            "2027-02-08 春節 HOLIDAY",
            "2027-02-09 春節 IN_LIEU",
            "2027-02-10 春節 IN_LIEU");
    assertThat(CALENDAR.holidays("JP", LocalDate.of(2027, 8, 11), LocalDate.of(2027, 8, 13)))
        .extracting(day -> day.name().ja() + " " + day.kind())
        .containsExactly("山の日 HOLIDAY", "お盆休み CUSTOM");
  }

  @Test
  void aTyphoonClosureCountsForItsCountryOnly() {
    LocalDate tuesday = LocalDate.of(2026, 8, 18);
    WorkingDays marked =
        WorkingDays.with(() -> MarkedDays.of(List.of(new MarkedDay("TW", tuesday, false))));

    assertThat(CALENDAR.isWorkingDay("TW", tuesday)).isTrue();
    assertThat(marked.isWorkingDay("TW", tuesday)).isFalse();
    assertThat(marked.isWorkingDay("JP", tuesday)).isTrue();
    assertThat(marked.plus("TW", tuesday.minusDays(1), 1)).isEqualTo(tuesday.plusDays(1));
  }

  @Test
  void aMakeUpSaturdayIsAWorkingDayOnceTheOfficeMarksIt() {
    LocalDate saturday = LocalDate.of(2025, 2, 8);
    WorkingDays marked =
        WorkingDays.with(() -> MarkedDays.of(List.of(new MarkedDay("TW", saturday, true))));

    assertThat(CALENDAR.isWorkingDay("TW", saturday)).isFalse();
    assertThat(marked.isWorkingDay("TW", saturday)).isTrue();
    assertThat(marked.plus("TW", saturday.minusDays(1), 1)).isEqualTo(saturday);
  }

  @Test
  void countingStartsOnTheDayAfter() {
    LocalDate friday = LocalDate.of(2026, 11, 27);

    assertThat(CALENDAR.plus("JP", friday, 0)).isEqualTo(friday);
    assertThat(CALENDAR.plus("JP", friday, 1)).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(CALENDAR.plus("JP", friday.plusDays(1), 1)).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(CALENDAR.between("JP", friday, LocalDate.of(2026, 11, 30))).isEqualTo(1);
    assertThat(CALENDAR.between("JP", friday, friday)).isZero();
    assertThat(CALENDAR.between("JP", friday, friday.minusDays(9))).isZero();
    // New Year and a holiday lie between
    assertThat(CALENDAR.plus("JP", LocalDate.of(2026, 12, 25), 10))
        .isEqualTo(LocalDate.of(2027, 1, 15));
    assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.plus("JP", friday, -1));
  }

  @Test
  void addingAndCountingAgreeAndNeverEndOnAFreeDay() {
    long seed = 20_261_128;
    Random random = new Random(seed);
    for (int round = 0; round < 10_000; round++) {
      String country = List.of("JP", "TW", "VN").get(random.nextInt(3));
      LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(365 * 12));
      WorkingDays days = WorkingDays.with(marks(random, country, from));
      int count = random.nextInt(30);

      LocalDate to = days.plus(country, from, count);

      String told =
          "seed %d round %d: %s %s + %d = %s".formatted(seed, round, country, from, count, to);
      assertThat(days.between(country, from, to)).as(told).isEqualTo(count);
      assertThat(count == 0 || days.isWorkingDay(country, to)).as(told).isTrue();
      assertThat(days.plus(country, from, count + 1)).as(told).isAfter(to);
      assertThat(days.plus(country, from.plusDays(1), count)).as(told).isAfterOrEqualTo(to);
      int more = random.nextInt(10);
      assertThat(days.plus(country, from, count + more))
          .as(told)
          .isEqualTo(days.plus(country, to, more));
    }
  }

  private static Supplier<MarkedDays> marks(Random random, String country, LocalDate from) {
    Set<MarkedDay> marked = new HashSet<>();
    for (int n = random.nextInt(5); n > 0; n--) {
      marked.add(new MarkedDay(country, from.plusDays(random.nextInt(40)), random.nextInt(3) == 0));
    }
    MarkedDays days = MarkedDays.of(marked);
    return () -> days;
  }

  @ParameterizedTest
  @CsvSource({
    "JP, 2026-12-03, 2026-12-03T14:59:59Z",
    "TW, 2026-12-03, 2026-12-03T14:59:59Z",
    "VN, 2026-12-03, 2026-12-03T14:59:59Z"
  })
  void aDeadlineEndsWithItsDayInBothCountries(String country, LocalDate day, Instant end) {
    assertThat(CALENDAR.endOf(country, day)).isEqualTo(end);
    assertThat(CALENDAR.dayOf(country, end)).isEqualTo(day);
    for (String zone : List.of("Asia/Tokyo", "Asia/Taipei")) {
      assertThat(LocalDate.ofInstant(end, ZoneId.of(zone))).isEqualTo(day);
    }
  }

  @Test
  void aDayBeginsAtMidnightOfItsCountry() {
    Instant lateInTaipei = Instant.parse("2026-12-03T15:30:00Z");

    assertThat(CALENDAR.dayOf("TW", lateInTaipei)).isEqualTo(LocalDate.of(2026, 12, 3));
    assertThat(CALENDAR.dayOf("JP", lateInTaipei)).isEqualTo(LocalDate.of(2026, 12, 4));
    assertThat(CALENDAR.zone("TW")).isEqualTo(ZoneId.of("Asia/Taipei"));
    assertThat(CALENDAR.zone("JP")).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void aMillionQuestionsTakeSeconds() {
    LocalDate from = LocalDate.of(2026, 1, 1);
    long start = System.nanoTime();
    int working = 0;
    for (int n = 0; n < 1_000_000; n++) {
      if (CALENDAR.isWorkingDay(n % 2 == 0 ? "JP" : "TW", from.plusDays(n % 1000))) {
        working++;
      }
    }

    assertThat(working).isBetween(600_000, 720_000);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }
}
