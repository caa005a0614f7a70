package app.kakehashi.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/**
 * The working days of a country, by which the clocks of introductions count: weekends, public
 * holidays, the customary closures of Japan (お盆, 29 December to 3 January) and of Taiwan (春節 from
 * 小年夜) and what the office has marked. Countries other than JP and TW have weekends and marks only.
 *
 * <p>Today's law is applied to every year, so the calendar is right from 2022 (JP) and 2024 (TW)
 * on; Taiwan's lunar feasts are known until 2100. Laws to come, a government that moves a free day,
 * and typhoons cannot be known: the office marks them.
 *
 * <p>Safe for use by several threads.
 */
public final class WorkingDays {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private final Holidays holidays;
  private final Supplier<MarkedDays> marks;

  private WorkingDays(Holidays holidays, Supplier<MarkedDays> marks) {
    this.holidays = holidays;
    this.marks = marks;
  }

  /** The calendar alone. */
  public static WorkingDays ofCalendar() {
    return with(MarkedDays::none);
  }

  /**
   * The calendar and the office's marks.
   *
   * @param marks asked anew by every call, so that a change counts at once; must be quick
   */
  public static WorkingDays with(Supplier<MarkedDays> marks) {
    return new WorkingDays(Holidays.standard(), marks);
  }

  /** Whether people of the country are at work on this day. */
  public boolean isWorkingDay(String country, LocalDate day) {
    return isWorkingDay(country, day, marks.get());
  }

  private boolean isWorkingDay(String country, LocalDate day, MarkedDays marked) {
    Boolean mark = marked.working(country, day);
    return mark == null ? !Holidays.weekend(day) && !holidays.closed(country, day) : mark;
  }

  /**
   * The day that lies so many working days after another. Counting starts on the day after {@code
   * from}, whether that day works or not.
   *
   * @param workingDays 0 answers {@code from} itself; from 1 on the answer is a working day
   * @throws IllegalArgumentException for a negative number
   */
  public LocalDate plus(String country, LocalDate from, int workingDays) {
    if (workingDays < 0) {
      throw new IllegalArgumentException("Working days count forward only: " + workingDays);
    }
    MarkedDays marked = marks.get();
    LocalDate day = from;
    for (int left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(country, day, marked)) {
        left--;
      }
    }
    return day;
  }

  /**
   * The number of working days after {@code from} up to and including {@code to}; 0 where {@code
   * to} is not later.
   */
  public int between(String country, LocalDate from, LocalDate to) {
    MarkedDays marked = marks.get();
    int count = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      if (isWorkingDay(country, day, marked)) {
        count++;
      }
    }
    return count;
  }

  /**
   * The holidays, days in lieu and customary closures from one day to another, both included, in
   * order; without weekends that are nothing else, and before the office's marks.
   */
  public List<NonWorkingDay> holidays(String country, LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1))
        .flatMap(day -> holidays.on(country, day).stream())
        .toList();
  }

  /**
   * When a day that a deadline names is over: 23:59:59 in Tokyo, which is 22:59:59 in Taipei. An
   * answer in the evening is in time, and because both countries share this second, the deadline
   * stands on the same day on every screen. {@code dayOf(country, endOf(country, day))} is the day.
   */
  public Instant endOf(String country, LocalDate day) {
    return zone(country).equals(TAIPEI)
        ? day.atTime(LAST_SECOND.minusHours(1)).atZone(TAIPEI).toInstant()
        : day.atTime(LAST_SECOND).atZone(TOKYO).toInstant();
  }

  /** The day on which something happens for the people of a country. */
  public LocalDate dayOf(String country, Instant at) {
    return LocalDate.ofInstant(at, zone(country));
  }

  /** The zone of a country's people: Asia/Taipei for TW, the association's Asia/Tokyo otherwise. */
  public ZoneId zone(String country) {
    return country.equals("TW") ? TAIPEI : TOKYO;
  }
}
