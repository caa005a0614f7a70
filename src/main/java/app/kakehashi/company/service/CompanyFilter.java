package app.kakehashi.company.service;

import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.SizeBand;
import org.jspecify.annotations.Nullable;

/**
 * What a list of companies is narrowed to; null narrows nothing.
 *
 * @param text what somebody typed: a name in any spelling, or an official number
 * @param country of registration
 * @param place code of a region or of a region block
 * @param sector ISIC section or division
 * @param inactive whether companies that do not take part are listed too; for the office only
 */
public record CompanyFilter(
    String text,
    @Nullable String country,
    @Nullable String place,
    @Nullable String sector,
    @Nullable SizeBand size,
    @Nullable CompanyKind kind,
    boolean inactive,
    Sort sort) {
  /** The orders a list can have. */
  public enum Sort {
    /** By folded name. */
    NAME("c.name_key, c.id"),
    /** The latest changed first. */
    CHANGED("c.updated_at desc, c.id"),
    /** The largest first, unknown last. */
    SIZE(
        "c.size_band is null, array_position(array['from_1000', 'under_1000', 'under_300',"
            + " 'under_100', 'under_30', 'under_10'], c.size_band), c.name_key, c.id"),
    /** By region of the head office. */
    PLACE("c.region nulls last, c.name_key, c.id");

    private final String sql;

    Sort(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }
}
