package app.kakehashi.matching.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whether the ratio of two firms' sizes lies within what the mode of cooperation tolerates: 1
 * inside the band; outside 1/(1+(excess/ln 4)²), so a ratio four times beyond it gives .5.
 */
final class SizeFit {

  private final MatchingModel model;
  private final double dejima;
  private final double capital;
  private final double employeesShare;
  private final double fall;
  private final double oneMissing;

  SizeFit(MatchingModel model) {
    this.model = model;
    this.dejima = Math.log(model.number("size", "dejima_ratio"));
    this.capital = Math.log(model.number("size", "capital_ratio"));
    this.employeesShare = model.number("size", "employees_share");
    this.fall = Math.log(model.number("size", "fall_ratio"));
    this.oneMissing = model.number("size", "one_missing_evidence");
  }

  /** Adds sub-score and evidence of a pair; capital counts where {@code withCapital} is true. */
  void score(
      CompanyProfile japan, CompanyProfile taiwan, String mode, boolean withCapital, SubScore out) {
    MatchingModel.SizeBand band = model.sizeBand(mode);
    double high = band.high() + (Boolean.TRUE.equals(japan.dejima()) ? dejima : 0);
    double byEmployees =
        fit(number(japan.size().employees()), number(taiwan.size().employees()), band.low(), high);
    double byCapital =
        withCapital
            ? fit(japan.size().capitalJpy(), taiwan.size().capitalJpy(), band.low(), high + capital)
            : -1;
    if (byEmployees >= 0 && byCapital >= 0) {
      out.set(employeesShare * byEmployees + (1 - employeesShare) * byCapital, 1);
    } else if (byEmployees >= 0) {
      out.set(byEmployees, withCapital ? oneMissing : 1);
    } else if (byCapital >= 0) {
      out.set(byCapital, oneMissing);
    } else {
      out.unknown();
    }
  }

  /** True where only a unit with its own authority brings a small firm within what is tolerated. */
  boolean needsDejima(CompanyProfile japan, CompanyProfile taiwan, String mode) {
    if (!Boolean.TRUE.equals(japan.dejima())) {
      return false;
    }
    SubScore without = new SubScore();
    score(japan.toBuilder().dejima(null).build(), taiwan, mode, true, without);
    SubScore with = new SubScore();
    score(japan, taiwan, mode, true, with);
    return with.value() > without.value();
  }

  private static @Nullable Double number(@Nullable Integer count) {
    return count == null ? null : Double.valueOf(count);
  }

  private double fit(@Nullable Double japan, @Nullable Double taiwan, double low, double high) {
    if (japan == null || taiwan == null || japan <= 0 || taiwan <= 0) {
      return -1;
    }
    double ratio = Math.log(japan / taiwan);
    double excess = ratio > high ? ratio - high : ratio < low ? low - ratio : 0;
    double steps = excess / fall;
    return 1 / (1 + steps * steps);
  }
}
