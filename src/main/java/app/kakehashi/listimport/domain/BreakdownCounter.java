package app.kakehashi.listimport.domain;

import app.kakehashi.company.CompanyIntake;
import app.kakehashi.listimport.domain.Breakdown.FieldCount;
import app.kakehashi.listimport.domain.Breakdown.ProblemCount;
import app.kakehashi.listimport.domain.list.Problem;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts an import row by row, in whatever order the rows come, so that no page has to. */
public final class BreakdownCounter {

  private final Map<String, Integer> fields = new HashMap<>();
  private final Map<String, Integer> kept = new HashMap<>();
  private final Map<Problem.Code, Found> problems = new EnumMap<>(Problem.Code.class);

  /** A problem of so many rows, and the first of them. */
  private record Found(Problem problem, int line, int rows) {
    Found and(Found other) {
      Found first = other.line < line ? other : this;
      return new Found(first.problem, first.line, rows + other.rows);
    }
  }

  /** Counts a row, each field and problem of it once. */
  public void add(PlannedRow row) {
    row.changes().stream()
        .map(CompanyIntake.Change::field)
        .distinct()
        .forEach(field -> fields.merge(field, 1, Integer::sum));
    row.problems().stream()
        .filter(problem -> problem.code() == Problem.Code.FIELD_KEPT)
        .map(problem -> problem.arguments().getFirst())
        .distinct()
        .forEach(field -> kept.merge(field, 1, Integer::sum));
    Map<Problem.Code, Found> own = new EnumMap<>(Problem.Code.class);
    row.problems()
        .forEach(problem -> own.putIfAbsent(problem.code(), new Found(problem, row.line(), 1)));
    own.forEach((code, found) -> problems.merge(code, found, Found::and));
  }

  /** What was counted. */
  public Breakdown breakdown() {
    return new Breakdown(
        sorted(fields),
        problems.values().stream()
            .sorted(
                Comparator.comparingInt(Found::rows)
                    .reversed()
                    .thenComparing(found -> found.problem().code().name()))
            .map(found -> new ProblemCount(found.problem(), found.rows()))
            .toList(),
        sorted(kept));
  }

  private static List<FieldCount> sorted(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(count -> new FieldCount(count.getKey(), count.getValue()))
        .sorted(
            Comparator.comparingInt(FieldCount::rows).reversed().thenComparing(FieldCount::field))
        .toList();
  }
}
