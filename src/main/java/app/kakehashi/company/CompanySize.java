package app.kakehashi.company;

import app.kakehashi.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * How large a company is; each part null where unknown.
 *
 * @param employees regular employees
 * @param capital paid-in capital
 * @param revenue of the year {@code revenueYear}
 */
public record CompanySize(
    @Nullable Integer employees,
    @Nullable Money capital,
    @Nullable Money revenue,
    @Nullable Integer revenueYear) {
  /** Nothing known. */
  public static final CompanySize UNKNOWN = new CompanySize(null, null, null, null);

  /** Both as one statement: what this one says counts, the later one adds what it leaves open. */
  public CompanySize and(CompanySize later) {
    return new CompanySize(
        employees == null ? later.employees : employees,
        capital == null ? later.capital : capital,
        revenue == null ? later.revenue : revenue,
        revenue == null ? later.revenueYear : revenueYear);
  }

  /** The publishable step of the number of employees; null where unknown. */
  public @Nullable SizeBand band() {
    return SizeBand.of(employees);
  }
}
