package app.kakehashi.account.domain;

import java.time.Duration;

/**
 * How long guessing at one address has to pause: nothing for the first tries, then twice as long
 * each time, at most a minute. The pause ends by itself and never applies where the person last
 * signed in from, so that nobody can lock another out.
 */
public final class SignInDelay {
  private static final int FREE_TRIES = 5;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private SignInDelay() {}

  /** The pause after so many failures in a row: 0 s up to the fifth, then 1, 2, 4 … 60 s. */
  public static Duration after(int failures) {
    int beyond = failures - FREE_TRIES;
    if (beyond < 0) {
      return Duration.ZERO;
    }
    return beyond > 5 ? LONGEST : Duration.ofSeconds(1L << beyond);
  }
}
