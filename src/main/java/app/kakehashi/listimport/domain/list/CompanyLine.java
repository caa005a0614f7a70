package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.CompanyDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One company of a list: usually one row, in a register of plants as many as it has plants.
 *
 * @param lines where it stands in the file, the first first
 * @param listKey the list's own number of the company (member number, stock code); null for none
 * @param name as written, also where the row is refused
 * @param draft what is to be imported; null where the rows are refused
 */
public record CompanyLine(
    List<Integer> lines,
    @Nullable String listKey,
    String name,
    @Nullable CompanyDraft draft,
    List<Problem> problems) {
  public CompanyLine {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /** The first line, which identifies the company within its file. */
  public int line() {
    return lines.getFirst();
  }
}
