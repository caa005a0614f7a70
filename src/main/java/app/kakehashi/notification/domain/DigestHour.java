package app.kakehashi.notification.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When the mail of the day leaves. */
public final class DigestHour {
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private DigestHour() {}

  /** The next eight o'clock in the morning of a zone, later than a moment. */
  public static Instant next(Instant after, ZoneId zone) {
    ZonedDateTime local = after.atZone(zone);
    ZonedDateTime today = local.with(MORNING);
    return (today.isAfter(local) ? today : local.plusDays(1).with(MORNING)).toInstant();
  }
}
