package app.kakehashi.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The platform's clock in profile {@code demo}: the real time, but for the thread that loads the
 * demo data, which lives through the past year, so that postings come to their age by their own
 * steps.
 */
final class DemoClock extends Clock {
  private static final ScopedValue<Instant> PAST = ScopedValue.newInstance();

  private final Clock real;

  DemoClock(Clock real) {
    this.real = real;
  }

  /** What happens inside happens at that moment. */
  void at(Instant moment, Runnable what) {
    ScopedValue.where(PAST, moment).run(what);
  }

  @Override
  public Instant instant() {
    return PAST.isBound() ? PAST.get() : real.instant();
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new DemoClock(real.withZone(zone));
  }
}
