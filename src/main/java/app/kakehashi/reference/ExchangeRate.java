package app.kakehashi.reference;

import java.math.BigDecimal;

/**
 * A yearly average rate.
 *
 * @param rate units of the quote currency for one unit of the base currency
 */
public record ExchangeRate(int year, String base, String quote, BigDecimal rate, String source) {}
