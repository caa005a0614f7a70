package app.kakehashi.notification.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * When a mail that failed is tried again: after 1, 2, 4 … minutes, nine times, about four hours in
 * all.
 */
public final class RetryPlan {
  private static final int MOST_ATTEMPTS = 9;

  private RetryPlan() {}

  /** The pause after so many failed attempts, or nothing if it is time to give up. */
  public static Optional<Duration> after(int attempts) {
    return attempts >= MOST_ATTEMPTS
        ? Optional.empty()
        : Optional.of(Duration.ofMinutes(1L << (attempts - 1)));
  }
}
