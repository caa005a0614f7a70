package app.kakehashi.matching.domain;

import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.ScoreCap;
import app.kakehashi.matching.domain.OfferColumns.Column;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of a column are worth for both sides beyond what is known of all offers, and where
 * they limit the score; not a number until it is set, when a code is first met. Several threads may
 * set the same to the same: whoever reads looks at each number once.
 */
final class ColumnPoints {

  /** By the mode that wins with an offer, so not among the columns that stand by themselves. */
  static final List<Criterion> SIZES = List.of(Criterion.SIZE, Criterion.COUNTERPARTY);

  private static final Map<Column, List<Criterion>> CRITERIA = new EnumMap<>(Column.class);

  static {
    CRITERIA.put(Column.MODES, List.of(Criterion.MODE));
    CRITERIA.put(Column.CERTIFICATES, List.of(Criterion.CERTIFICATE));
    // what is known of bridges adds up, so both columns may know a part of it
    CRITERIA.put(Column.LANGUAGES, List.of(Criterion.LANGUAGE, Criterion.BRIDGE));
    CRITERIA.put(Column.TIES, List.of(Criterion.BRIDGE));
    CRITERIA.put(Column.COUNTRIES, List.of(Criterion.COUNTRIES));
    CRITERIA.put(Column.RELIABILITY, List.of(Criterion.TRUST));
    CRITERIA.put(Column.WISHES, List.of(Criterion.OBSTACLE, Criterion.MATURITY, Criterion.LABOUR));
    CRITERIA.put(Column.REVENUE, List.of(Criterion.ORDER));
    CRITERIA.put(Column.REGION, List.of(Criterion.REGION, Criterion.PLACE));
    CRITERIA.put(Column.QUANTITY, List.of(Criterion.VOLUME));
    CRITERIA.put(Column.LEAD, List.of(Criterion.TIME));
  }

  private static final Map<Column, ScoreCap.Kind> CAPS =
      Map.of(
          Column.MODES, ScoreCap.Kind.MODE_WEAK,
          Column.CERTIFICATES, ScoreCap.Kind.CERTIFICATE_UNKNOWN,
          Column.LANGUAGES, ScoreCap.Kind.LANGUAGE_UNKNOWN);

  private static final int WIDTH = 3;

  private final Column column;
  private final String mode;
  private final int place;
  private final float[] values;

  /**
   * Nothing is set yet.
   *
   * @param mode by which sizes are compared; empty for other columns
   * @param codes how many the column has
   */
  ColumnPoints(Column column, String mode, int codes) {
    this.column = column;
    this.mode = mode;
    this.place = column.ordinal();
    this.values = new float[WIDTH * codes];
    Arrays.fill(values, Float.NaN);
  }

  /** The columns that stand by themselves, in order. */
  static Set<Column> columns() {
    return CRITERIA.keySet();
  }

  /** The criteria that a column is about. */
  static List<Criterion> criteria(Column column) {
    return column == Column.SIZE ? SIZES : CRITERIA.getOrDefault(column, List.of());
  }

  Column column() {
    return column;
  }

  List<Criterion> criteria() {
    return criteria(column);
  }

  /** The cap that a code may bring with it. */
  ScoreCap.@Nullable Kind cap() {
    return CAPS.get(column);
  }

  String mode() {
    return mode;
  }

  /** The place of the column among all. */
  int place() {
    return place;
  }

  /** Sets what a code is worth; the limit is negative where it bars a pair. */
  void set(int code, float japan, float taiwan, float limit) {
    int at = WIDTH * code;
    values[at] = japan;
    values[at + 1] = taiwan;
    values[at + 2] = limit;
  }

  float japan(int code) {
    return values[WIDTH * code];
  }

  float taiwan(int code) {
    return values[WIDTH * code + 1];
  }

  float limit(int code) {
    return values[WIDTH * code + 2];
  }
}
