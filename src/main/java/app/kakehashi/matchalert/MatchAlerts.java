package app.kakehashi.matchalert;

import java.time.Duration;

/**
 * Looks at every published posting of companies with members and tells these of matches that they
 * have neither been told of nor seen; once also that after a month there is none. Each posting is
 * looked at for itself, so a new one is news to the other side as well. Done every morning; doing
 * it twice tells no more than once.
 *
 * <p>To be called outside a transaction.
 */
public interface MatchAlerts {
  /**
   * Looks at everything, a company at a time.
   *
   * @param pause after each posting, so that people who read pages meanwhile hardly notice
   */
  void run(Duration pause) throws InterruptedException;
}
