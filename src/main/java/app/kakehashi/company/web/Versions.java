package app.kakehashi.company.web;

import app.kakehashi.shared.StaleVersionException;
import org.jspecify.annotations.Nullable;

/** The version a form carries. */
final class Versions {
  private Versions() {}

  /** The number; a form without one was not made by us and counts as out of date. */
  static long of(@Nullable String version) {
    try {
      return Long.parseLong(version == null ? "" : version);
    } catch (NumberFormatException notANumber) {
      throw new StaleVersionException();
    }
  }
}
