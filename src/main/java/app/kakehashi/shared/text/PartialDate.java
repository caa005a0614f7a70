package app.kakehashi.shared.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A date known to the year, the month or the day. */
public record PartialDate(int year, @Nullable Integer month, @Nullable Integer day) {

  /** Refuses dates that are in no calendar. */
  public PartialDate {
    if (year < 1 || year > 9999) {
      throw new DateTimeException("year out of range: " + year);
    }
    if (month == null && day != null) {
      throw new DateTimeException("a day needs a month");
    }
    if (month != null) {
      YearMonth known = YearMonth.of(year, month);
      if (day != null && !known.isValidDay(day)) {
        throw new DateTimeException("no such day: " + known + "-" + day);
      }
    }
  }

  /** The first day the date may mean. */
  public LocalDate earliest() {
    return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
  }

  /** ISO 8601 to the precision known: 1998, 1998-04 or 1998-04-01. */
  @Override
  public String toString() {
    String text = String.format(Locale.ROOT, "%04d", year);
    if (month != null) {
      text += String.format(Locale.ROOT, "-%02d", month);
    }
    if (day != null) {
      text += String.format(Locale.ROOT, "-%02d", day);
    }
    return text;
  }
}
