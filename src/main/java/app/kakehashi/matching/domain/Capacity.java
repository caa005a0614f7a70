package app.kakehashi.matching.domain;

import org.jspecify.annotations.Nullable;

/**
 * How much a firm can make and how fast.
 *
 * @param monthlyQuantity pieces a month
 * @param minimumMonthlyQuantity fewest pieces a month it accepts
 * @param leadTimeDays days from order to delivery
 * @param exhausted whether it has as many open introductions as it can bear (H9: bars an
 *     introduction now, never a place in a list)
 */
public record Capacity(
    @Nullable Double monthlyQuantity,
    @Nullable Double minimumMonthlyQuantity,
    @Nullable Integer leadTimeDays,
    boolean exhausted) {

  /** Nothing is known. */
  public static Capacity unknown() {
    return new Capacity(null, null, null, false);
  }
}
