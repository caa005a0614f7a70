package app.kakehashi.demo;

import app.kakehashi.reference.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days before and after the day of loading, counted in working days of Japan. */
record DemoDays(WorkingDays days, Instant now) {
  private static final String COUNTRY = "JP";
  private static final Pattern COUNTED = Pattern.compile("([+-]\\d+)w(?:@(\\d{1,2}))?");

  LocalDate today() {
    return days.dayOf(COUNTRY, now);
  }

  /** The day so many working days before today; 0 is today, or the last working day. */
  LocalDate ago(int workingDays) {
    LocalDate day = today();
    while (!days.isWorkingDay(COUNTRY, day)) {
      day = day.minusDays(1);
    }
    for (int i = 0; i < workingDays; i++) {
      do {
        day = day.minusDays(1);
      } while (!days.isWorkingDay(COUNTRY, day));
    }
    return day;
  }

  /** So many minutes after nine in the morning, but never later than now. */
  Instant morning(LocalDate day, int minutes) {
    Instant moment = hour(day, 9).plusSeconds(60L * minutes);
    return moment.isAfter(now) ? now : moment;
  }

  private Instant hour(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(days.zone(COUNTRY)).toInstant();
  }

  /** A value of the file; days and times as ISO, everything else as it is. */
  String dated(String value) {
    Matcher counted = COUNTED.matcher(value);
    if (!counted.matches()) {
      return value;
    }
    int number = Integer.parseInt(counted.group(1));
    LocalDate day = number <= 0 ? ago(-number) : days.plus(COUNTRY, today(), number);
    return counted.group(2) == null
        ? day.toString()
        : hour(day, Integer.parseInt(counted.group(2))).toString();
  }
}
