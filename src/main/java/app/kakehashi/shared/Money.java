package app.kakehashi.shared;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount in a currency.
 *
 * @param amount in units of the currency (yen, dollars), not in thousands or millions
 * @param currency ISO 4217 code, three capital letters
 */
public record Money(BigDecimal amount, String currency) {
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  public Money {
    if (!CURRENCY.matcher(currency).matches()) {
      throw new IllegalArgumentException("Not an ISO 4217 currency: " + currency);
    }
  }

  /** An amount of whole units. */
  public static Money of(long amount, String currency) {
    return new Money(BigDecimal.valueOf(amount), currency);
  }

  /** An amount where both its parts are known, else null. */
  public static @Nullable Money ofNullable(@Nullable BigDecimal amount, @Nullable String currency) {
    return amount == null || currency == null ? null : new Money(amount, currency);
  }
}
