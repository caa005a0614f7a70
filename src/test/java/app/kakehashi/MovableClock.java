package app.kakehashi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that runs like any other and can be set forward. */
public final class MovableClock extends Clock {
  private static final Clock REAL = Clock.systemUTC();
  private volatile Duration ahead = Duration.ZERO;

  /** Lets time pass. */
  public synchronized void advance(Duration duration) {
    ahead = ahead.plus(duration);
  }

  @Override
  public Instant instant() {
    return REAL.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? this : Clock.fixed(instant(), zone);
  }
}
