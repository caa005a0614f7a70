package app.kakehashi.posting.web;

import app.kakehashi.shared.StaleVersionException;
import org.jspecify.annotations.Nullable;

/** The version a form carries. */
final class Versions {
  private Versions() {}

  /** The number; a form without one was not made by this site and counts as stale. */
  static long of(@Nullable String typed) {
    try {
      return Long.parseLong(typed == null ? "" : typed);
    } catch (NumberFormatException notANumber) {
      throw new StaleVersionException();
    }
  }
}
