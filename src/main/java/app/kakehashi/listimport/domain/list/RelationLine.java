package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.OfficeDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a list says about the relations of a company.
 *
 * @param line where it stands in the file
 * @param company whose relations they are
 * @param relations null where the row is refused
 */
public record RelationLine(
    int line, CompanyMention company, @Nullable Relations relations, List<Problem> problems) {
  public RelationLine {
    problems = List.copyOf(problems);
  }

  /**
   * To whom a company belongs and where else it is; at least one is said.
   *
   * @param memberships associations it belongs to
   * @param referringBody association that refers it
   * @param parent name or official number of the company it belongs to
   * @param group name of the group
   */
  public record Relations(
      List<String> memberships,
      @Nullable String referringBody,
      @Nullable String parent,
      @Nullable String group,
      @Nullable OfficeDraft office) {
    public Relations {
      memberships = List.copyOf(memberships);
    }

    /** Whether nothing is said. */
    boolean isEmpty() {
      return memberships.isEmpty()
          && referringBody == null
          && parent == null
          && group == null
          && office == null;
    }
  }
}
