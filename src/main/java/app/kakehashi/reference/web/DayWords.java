package app.kakehashi.reference.web;

import app.kakehashi.account.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Days with their weekday, in a viewer's language. */
final class DayWords {
  private final DateTimeFormatter full;
  private final Viewer viewer;

  DayWords(Viewer viewer) {
    this.full =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(viewer.language().locale());
    this.viewer = viewer;
  }

  String of(LocalDate day) {
    return full.format(day);
  }

  /** The day of a moment where the viewer is. */
  String of(Instant moment) {
    return of(LocalDate.ofInstant(moment, viewer.zone()));
  }
}
