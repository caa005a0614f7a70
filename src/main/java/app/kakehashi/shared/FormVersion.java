package app.kakehashi.shared;

import org.jspecify.annotations.Nullable;

/** The version of a record that a form carries. */
public final class FormVersion {
  private FormVersion() {}

  /**
   * The number.
   *
   * @throws StaleVersionException if it is none: a form without one was not made by this site and
   *     counts as out of date
   */
  public static long of(@Nullable String sent) {
    try {
      return Long.parseLong(sent == null ? "" : sent);
    } catch (NumberFormatException notANumber) {
      throw new StaleVersionException();
    }
  }
}
