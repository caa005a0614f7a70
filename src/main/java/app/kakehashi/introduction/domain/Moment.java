package app.kakehashi.introduction.domain;

import app.kakehashi.reference.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Now, with the calendars and the settings by which due dates are counted. */
public record Moment(Instant now, WorkingDays days, ClockSettings settings) {

  private static final Duration NIGHT = Duration.ofHours(9);

  /** The end of the working day so many working days from now, in this country. */
  public Instant in(String country, int workingDays) {
    return after(country, now, workingDays);
  }

  /** The same, counted from another time. */
  public Instant after(String country, Instant from, int workingDays) {
    return days.endOf(country, days.plus(country, days.dayOf(country, from), workingDays));
  }

  /** The end of a day in this country. */
  public Instant on(String country, LocalDate day) {
    return days.endOf(country, day);
  }

  /**
   * Whether it is at least the morning after a due date, 9 o’clock in Tokyo: who has until a day
   * has the whole day, and nobody is written to at night.
   */
  public boolean isMorningAfter(Instant due) {
    return !due.plus(NIGHT).isAfter(now);
  }

  /** Today, there. */
  public LocalDate today(String country) {
    return days.dayOf(country, now);
  }
}
