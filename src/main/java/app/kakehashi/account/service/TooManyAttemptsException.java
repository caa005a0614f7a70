package app.kakehashi.account.service;

import java.time.Duration;

/** Somebody tries faster than a person would. */
public final class TooManyAttemptsException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Duration wait;

  TooManyAttemptsException(Duration wait) {
    super("too many attempts");
    this.wait = wait;
  }

  /** After how many seconds it is worth trying again, at least 1. */
  public long waitSeconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
