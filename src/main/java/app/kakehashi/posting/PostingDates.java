package app.kakehashi.posting;

import app.kakehashi.account.Viewer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Days as a viewer reads them: own language, own zone. */
public final class PostingDates {
  private PostingDates() {}

  /** The day of a moment. */
  public static String day(Instant moment, Viewer viewer) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(viewer.language().locale())
        .withZone(viewer.zone())
        .format(moment);
  }
}
