package app.kakehashi.listimport.domain;

import app.kakehashi.company.CompanyIntake;
import app.kakehashi.listimport.domain.list.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a preview or report.
 *
 * @param line where it stands in the file, the first of its lines
 * @param lines all its lines; several for a company with several plants
 * @param name as the file has it
 * @param subject public id of the record meant; null for a new one that has none yet
 * @param drawn whether the check drew the id for a company that the commit stores
 * @param changes field by field, for a changed record
 */
public record PlannedRow(
    int line,
    List<Integer> lines,
    RowOutcome outcome,
    String name,
    @Nullable String subject,
    boolean drawn,
    List<CompanyIntake.Change> changes,
    List<Problem> problems) {

  private static final int LONGEST_NAME = 300;

  public PlannedRow {
    lines = List.copyOf(lines);
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
    name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /** Whether a person should look at it before it is committed. */
  public boolean warned() {
    return outcome != RowOutcome.REFUSED && !problems.isEmpty();
  }

  /** The same row, meaning this record. */
  public PlannedRow meaning(String publicId) {
    return new PlannedRow(line, lines, outcome, name, publicId, false, changes, problems);
  }
}
