package app.kakehashi.matching.domain;

import org.jspecify.annotations.Nullable;

/**
 * How large a firm is.
 *
 * @param employees regular employees
 * @param capitalJpy paid-in capital at the yearly average rate
 * @param revenueJpy annual revenue at the yearly average rate
 */
public record CompanySize(
    @Nullable Integer employees, @Nullable Double capitalJpy, @Nullable Double revenueJpy) {

  /** Nothing is known. */
  public static CompanySize unknown() {
    return new CompanySize(null, null, null);
  }
}
