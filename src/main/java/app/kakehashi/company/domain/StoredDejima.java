package app.kakehashi.company.domain;

import app.kakehashi.company.Answer;
import app.kakehashi.company.Dejima;
import app.kakehashi.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A {@link Dejima} in its columns. */
@Embeddable
record StoredDejima(
    @Column(name = "dejima") Answer exists,
    @Column(name = "dejima_head_count") @Nullable Integer headCount,
    @Column(name = "dejima_budget_amount") @Nullable BigDecimal budgetAmount,
    @Column(name = "dejima_budget_currency") @JdbcTypeCode(SqlTypes.CHAR)
        @Nullable String budgetCurrency,
    @Column(name = "dejima_scope") @Nullable String scope,
    @Column(name = "dejima_months") @Nullable Integer months,
    @Column(name = "dejima_success_criteria") @Nullable String successCriteria,
    @Column(name = "dejima_purchase_afterwards") Answer purchaseAfterwards) {
  static final StoredDejima UNKNOWN = of(Dejima.UNKNOWN);

  static StoredDejima of(Dejima dejima) {
    Money budget = dejima.budget();
    return new StoredDejima(
        dejima.exists(),
        dejima.headCount(),
        budget == null ? null : budget.amount(),
        budget == null ? null : budget.currency(),
        dejima.scope(),
        dejima.months(),
        dejima.successCriteria(),
        dejima.purchaseAfterwards());
  }

  Dejima dejima() {
    return new Dejima(
        exists,
        headCount,
        Money.ofNullable(budgetAmount, budgetCurrency),
        scope,
        months,
        successCriteria,
        purchaseAfterwards);
  }
}
