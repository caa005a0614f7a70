package app.kakehashi.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Yearly average rates between the yen, the New Taiwan dollar and the US dollar. */
public final class ExchangeRates {

  private final List<ExchangeRate> all;
  private final Map<Key, BigDecimal> rates;
  private final int firstYear;
  private final int lastYear;

  ExchangeRates(List<ExchangeRate> rates) {
    this.all =
        rates.stream()
            .sorted(
                Comparator.comparingInt(ExchangeRate::year)
                    .thenComparing(ExchangeRate::base)
                    .thenComparing(ExchangeRate::quote))
            .toList();
    Map<Key, BigDecimal> byKey = HashMap.newHashMap(2 * rates.size());
    for (ExchangeRate rate : rates) {
      byKey.put(new Key(rate.year(), rate.base(), rate.quote()), rate.rate());
      byKey.putIfAbsent(
          new Key(rate.year(), rate.quote(), rate.base()),
          BigDecimal.ONE.divide(rate.rate(), MathContext.DECIMAL64));
    }
    this.rates = Map.copyOf(byKey);
    this.firstYear = all.getFirst().year();
    this.lastYear = all.getLast().year();
  }

  public List<ExchangeRate> all() {
    return all;
  }

  public int latestYear() {
    return lastYear;
  }

  /**
   * Units of the quote currency for one unit of the base currency in that year's average; a year
   * outside the table takes the nearest year in it. Empty for a currency the table does not hold.
   */
  public Optional<BigDecimal> rate(String base, String quote, int year) {
    if (base.equals(quote)) {
      return Optional.of(BigDecimal.ONE);
    }
    int known = Math.clamp(year, firstYear, lastYear);
    return Optional.ofNullable(rates.get(new Key(known, base, quote)));
  }

  /** An amount in another currency at that year's average rate. */
  public Optional<BigDecimal> convert(BigDecimal amount, String from, String to, int year) {
    return rate(from, to, year).map(rate -> amount.multiply(rate, MathContext.DECIMAL64));
  }

  private record Key(int year, String base, String quote) {}
}
