package app.kakehashi.introduction.domain;

import app.kakehashi.reference.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;

/** Now, with the calendars and the settings by which due dates are counted. */
public record Moment(Instant now, WorkingDays days, ClockSettings settings) {

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

  /** Today, there. */
  public LocalDate today(String country) {
    return days.dayOf(country, now);
  }
}
