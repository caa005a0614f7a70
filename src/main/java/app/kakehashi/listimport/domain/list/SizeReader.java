package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanySize;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.Money;
import app.kakehashi.shared.text.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads how large and how old a company is. */
final class SizeReader {

  private SizeReader() {}

  static CompanySize read(RowCells cells, ListShape shape, Affiliation side) {
    Money capital = FactReader.money(cells, shape, ListField.CAPITAL, side);
    Money revenue = FactReader.money(cells, shape, ListField.REVENUE, side);
    boolean filledIn = capital != null || revenue != null;
    return new CompanySize(employees(cells, shape, filledIn), capital, revenue, null);
  }

  /** How many work there; zero only where the row says anything else of the size. */
  private static @Nullable Integer employees(RowCells cells, ListShape shape, boolean filledIn) {
    Integer count = FactReader.employees(cells, shape);
    if (count == null || count > 0) {
      return count;
    }
    String stated = cells.text(ListField.EMPLOYEES);
    String text = stated.isEmpty() ? String.valueOf(count) : stated;
    cells.add(filledIn ? Code.ZERO_KEPT : Code.ZERO_LEFT_OUT, ListField.EMPLOYEES, text);
    return filledIn ? count : null;
  }

  /** When it was founded, which is not after today; null for none said. */
  static @Nullable PartialDate founded(RowCells cells, Affiliation side, LocalDate today) {
    PartialDate founded = FactReader.date(cells, ListField.FOUNDED, side);
    if (founded == null || !founded.earliest().isAfter(today)) {
      return founded;
    }
    cells.add(Code.DATE_IN_FUTURE, ListField.FOUNDED, cells.text(ListField.FOUNDED));
    return null;
  }
}
