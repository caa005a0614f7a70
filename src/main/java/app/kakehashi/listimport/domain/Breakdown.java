package app.kakehashi.listimport.domain;

import app.kakehashi.listimport.domain.list.Problem;
import java.util.List;

/**
 * What an import changes and what is the matter with its rows, counted; the most frequent first.
 *
 * @param fields that rows change
 * @param problems that rows have
 * @param kept fields that keep what a person stated
 */
public record Breakdown(
    List<FieldCount> fields, List<ProblemCount> problems, List<FieldCount> kept) {

  public Breakdown {
    fields = List.copyOf(fields);
    problems = List.copyOf(problems);
    kept = List.copyOf(kept);
  }

  /** In how many rows something is said of a field. */
  public record FieldCount(String field, int rows) {}

  /** How many rows have a problem, with the first of them. */
  public record ProblemCount(Problem first, int rows) {}
}
