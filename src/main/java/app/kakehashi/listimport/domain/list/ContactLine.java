package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.ContactDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of a list.
 *
 * @param line where they stand in the file
 * @param company to which they belong
 * @param name as written, also where the row is refused
 * @param person null where the row is refused
 */
public record ContactLine(
    int line,
    CompanyMention company,
    String name,
    @Nullable ContactDraft person,
    List<Problem> problems) {
  public ContactLine {
    problems = List.copyOf(problems);
  }
}
