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

  private static final int[] BAND_FLOORS = {1, 5, 20, 50, 100, 300, 1000, 3000};

  /** Nothing is known. */
  public static CompanySize unknown() {
    return new CompanySize(null, null, null);
  }

  /** The size band by which an anonymous firm is published: the band's lower bound, or null. */
  public @Nullable Integer band() {
    if (employees == null) {
      return null;
    }
    int band = BAND_FLOORS[0];
    for (int floor : BAND_FLOORS) {
      if (employees >= floor) {
        band = floor;
      }
    }
    return band;
  }

  /** The same for every firm of one band: the band's middle, and neither capital nor revenue. */
  public CompanySize coarse() {
    Integer floor = band();
    if (floor == null) {
      return unknown();
    }
    int next = floor * 3;
    for (int candidate : BAND_FLOORS) {
      if (candidate > floor) {
        next = candidate;
        break;
      }
    }
    return new CompanySize((int) Math.round(Math.sqrt((double) floor * next)), null, null);
  }
}
