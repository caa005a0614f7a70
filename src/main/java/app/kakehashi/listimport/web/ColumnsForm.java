package app.kakehashi.listimport.web;

import app.kakehashi.listimport.domain.list.ColumnChoice;
import app.kakehashi.listimport.domain.list.ColumnChoices;
import app.kakehashi.listimport.domain.list.FieldGroup;
import app.kakehashi.listimport.domain.list.ListField;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.text.AmountUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What columns hold, as chosen: the same place in each list is the same column.
 *
 * @param index which columns
 * @param field code of what each holds, or {@code not_taken}
 * @param unit code of its unit, or {@code found}
 * @param scheme name of its classification, or {@code found}
 * @param remember {@code true} to read the next list with these headings so, too
 */
record ColumnsForm(
    @Nullable List<Integer> index,
    @Nullable List<String> field,
    @Nullable List<String> unit,
    @Nullable List<String> scheme,
    @Nullable String remember) {

  /** The value that leaves unit or classification to heading and cells. */
  static final String FOUND = "found";

  /** A unit as it is sent and named. */
  record Unit(String code, AmountUnit unit) {}

  /** The units that can be chosen, smallest first. */
  static final List<Unit> UNITS =
      Stream.of("JPY", "TWD", "USD")
          .flatMap(
              currency ->
                  Stream.of(1, 1_000, 10_000, 1_000_000, 100_000_000)
                      .filter(
                          factor ->
                              !currency.equals("USD")
                                  || (factor != 10_000 && factor != 100_000_000))
                      .map(
                          factor ->
                              new Unit(
                                  currency.toLowerCase(Locale.ROOT) + "_" + factor,
                                  new AmountUnit(BigDecimal.valueOf(factor), currency))))
          .toList();

  /** What was said about each column of a list of this kind; what is no known value is left out. */
  ColumnChoices choices(ListKind kind) {
    List<ColumnChoice> columns = new ArrayList<>();
    for (int i = 0; index != null && i < index.size(); i++) {
      Integer column = index.get(i);
      ListField holds = field(kind, at(field, i));
      if (column != null && column >= 0) {
        columns.add(
            new ColumnChoice(
                column,
                holds,
                holds == ListField.CAPITAL || holds == ListField.REVENUE ? unit(at(unit, i)) : null,
                holds == ListField.SECTOR ? scheme(at(scheme, i)) : null));
      }
    }
    return new ColumnChoices(null, columns);
  }

  boolean isRemembered() {
    return "true".equals(remember);
  }

  private static String at(@Nullable List<String> values, int index) {
    return values == null || index >= values.size() ? "" : values.get(index);
  }

  private static ListField field(ListKind kind, String code) {
    return ListField.ofCode(code)
        .filter(known -> FieldGroup.has(kind, known))
        .orElse(ListField.NOT_TAKEN);
  }

  private static @Nullable AmountUnit unit(String code) {
    return UNITS.stream()
        .filter(known -> known.code().equals(code))
        .map(Unit::unit)
        .findFirst()
        .orElse(null);
  }

  /** The code of a unit that can be chosen. */
  static Optional<String> codeOf(@Nullable AmountUnit unit) {
    return UNITS.stream().filter(known -> known.unit().equals(unit)).map(Unit::code).findFirst();
  }

  private static @Nullable SectorScheme scheme(String name) {
    return Stream.of(SectorScheme.values())
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
