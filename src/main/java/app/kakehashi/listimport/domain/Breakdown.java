package app.kakehashi.listimport.domain;

import app.kakehashi.listimport.domain.list.Problem;
import java.util.List;
import java.util.Objects;

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

  /** Of so many rows at most it is kept which they are, so that nobody has to look for them. */
  static final int FEW = 500;

  /**
   * In how many rows something is said of a field.
   *
   * @param few where these rows are, if they are few
   */
  public record FieldCount(String field, int rows, List<Integer> few) {
    public FieldCount {
      few = Objects.requireNonNullElse(few, List.of());
    }
  }

  /**
   * How many rows have a problem, with the first of them.
   *
   * @param few where these rows are, if they are few
   */
  public record ProblemCount(Problem first, int rows, List<Integer> few) {
    public ProblemCount {
      few = Objects.requireNonNullElse(few, List.of());
    }
  }
}
