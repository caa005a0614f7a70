package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.shared.text.AmountUnit;
import app.kakehashi.shared.text.LooseText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A row of units right below the headings: {@code (千円)} below 資本金, {@code (人)} below 従業員数. */
final class UnitRow {

  /** What else stands there; where it alone does, the row is one of data. */
  private static final Pattern OTHER_UNIT =
      Pattern.compile(
          "[人名社家件個台年月日頁坪㎡%]|人数|人數|年月日?|年/月/日|西[暦曆元](年)?|民[國国](年)?|和暦|"
              + "yyyy([/.-]?mm)?([/.-]?dd)?|persons?|people|m2|t|kg|単位|單位|unit",
          Pattern.CASE_INSENSITIVE);

  /** A cell with anything but dashes, dots and brackets. */
  private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}%％]");

  private static final Pattern BRACKETS = Pattern.compile("^[(\\[〔【<](.*)[)\\]〕】>]$");

  private UnitRow() {}

  /** Whether a row holds nothing but units, one of money among them or each in brackets. */
  static boolean is(SourceRow row) {
    List<String> cells =
        row.cells().stream().filter(cell -> SAYS_SOMETHING.matcher(cell).find()).toList();
    return !cells.isEmpty()
        && cells.stream().allMatch(cell -> money(cell).isPresent() || isOther(cell))
        && (cells.stream().anyMatch(cell -> money(cell).isPresent())
            || cells.stream()
                .allMatch(cell -> BRACKETS.matcher(LooseText.compact(cell)).matches()));
  }

  /** The columns in the units that the row names, where their headings name none. */
  static List<Column> inUnits(List<Column> columns, SourceRow row) {
    return is(row)
        ? columns.stream()
            .map(column -> money(row.cell(column.index())).map(column::in).orElse(column))
            .toList()
        : columns;
  }

  private static Optional<AmountUnit> money(String cell) {
    return AmountUnit.read(plain(cell));
  }

  private static boolean isOther(String cell) {
    return OTHER_UNIT.matcher(plain(cell)).matches();
  }

  private static String plain(String cell) {
    return BRACKETS.matcher(LooseText.compact(cell)).replaceFirst("$1");
  }
}
