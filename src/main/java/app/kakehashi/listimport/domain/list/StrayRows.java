package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.list.Problem.Code;
import java.util.Collection;

/** Tells rows of sums, notes and sections, in whichever column these stand, from rows of a list. */
final class StrayRows {

  /** A sum says so and little else; a company may be called TOTAL. */
  private static final int FEW = 3;

  private StrayRows() {}

  /**
   * Says of a stray row that it is one.
   *
   * @param said the column of which it is said
   * @param naming the columns of which one at least says something in every row of the list
   * @return whether it is one
   */
  static boolean refuse(RowCells cells, ListField said, Collection<ListField> naming) {
    String first = cells.begins();
    boolean named = naming.stream().anyMatch(field -> !cells.written(field).isBlank());
    boolean stray =
        (NotARow.beginsTotal(first) && (!named || cells.filled() <= FEW))
            || (!named && !first.isEmpty() && (NotARow.isNoCompany(first) || isSection(cells)));
    if (stray) {
      cells.add(Code.NOT_A_ROW, said, first);
    }
    return stray;
  }

  /** Whether a row holds one text and nothing else. */
  private static boolean isSection(RowCells cells) {
    return cells.filled() == 1 && !NotARow.isNoName(cells.begins());
  }
}
