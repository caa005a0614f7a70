package app.kakehashi.company.domain;

import app.kakehashi.company.CompanySize;
import app.kakehashi.shared.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A {@link CompanySize} in its columns. */
@Embeddable
record StoredSize(
    @Nullable Integer employees,
    @Nullable BigDecimal capitalAmount,
    @JdbcTypeCode(SqlTypes.CHAR) @Nullable String capitalCurrency,
    @Nullable BigDecimal revenueAmount,
    @JdbcTypeCode(SqlTypes.CHAR) @Nullable String revenueCurrency,
    @Nullable Integer revenueYear) {
  static StoredSize of(CompanySize size) {
    Money capital = size.capital();
    Money revenue = size.revenue();
    return new StoredSize(
        size.employees(),
        capital == null ? null : capital.amount(),
        capital == null ? null : capital.currency(),
        revenue == null ? null : revenue.amount(),
        revenue == null ? null : revenue.currency(),
        revenue == null ? null : size.revenueYear());
  }

  CompanySize size() {
    return new CompanySize(
        employees,
        Money.ofNullable(capitalAmount, capitalCurrency),
        Money.ofNullable(revenueAmount, revenueCurrency),
        revenueYear);
  }
}
