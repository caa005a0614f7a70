package app.kakehashi.listimport.domain;

import app.kakehashi.company.CompanyIntake;
import app.kakehashi.listimport.domain.Breakdown.FieldCount;
import app.kakehashi.listimport.domain.Breakdown.ProblemCount;
import app.kakehashi.listimport.domain.list.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts an import row by row, in whatever order the rows come, so that no page has to. */
public final class BreakdownCounter {

  private final Map<String, Rows> fields = new HashMap<>();
  private final Map<String, Rows> kept = new HashMap<>();
  private final Map<Problem.Code, Rows> problems = new EnumMap<>(Problem.Code.class);

  /** Rows that have something in common. */
  private static final class Rows {
    private final List<Integer> few = new ArrayList<>();
    private int count;
    private int last;
    private int firstLine = Integer.MAX_VALUE;
    private @Nullable Problem first;

    void add(int line, @Nullable Problem problem) {
      if (line == last) {
        return;
      }
      last = line;
      count++;
      if (few.size() <= Breakdown.FEW) {
        few.add(line);
      }
      if (line < firstLine) {
        firstLine = line;
        first = problem;
      }
    }

    List<Integer> few() {
      return count > Breakdown.FEW ? List.of() : few.stream().sorted().toList();
    }
  }

  /** Counts a row, each field and problem of it once. */
  public void add(PlannedRow row) {
    for (CompanyIntake.Change change : row.changes()) {
      fields.computeIfAbsent(change.field(), _ -> new Rows()).add(row.line(), null);
    }
    for (Problem problem : row.problems()) {
      problems.computeIfAbsent(problem.code(), _ -> new Rows()).add(row.line(), problem);
      if (problem.code() == Problem.Code.FIELD_KEPT) {
        kept.computeIfAbsent(problem.arguments().getFirst(), _ -> new Rows()).add(row.line(), null);
      }
    }
  }

  /** What was counted. */
  public Breakdown breakdown() {
    return new Breakdown(
        sorted(fields),
        problems.values().stream()
            .map(
                rows ->
                    new ProblemCount(Objects.requireNonNull(rows.first), rows.count, rows.few()))
            .sorted(
                Comparator.comparingInt(ProblemCount::rows)
                    .reversed()
                    .thenComparing(problem -> problem.first().code().name()))
            .toList(),
        sorted(kept));
  }

  private static List<FieldCount> sorted(Map<String, Rows> counts) {
    return counts.entrySet().stream()
        .map(one -> new FieldCount(one.getKey(), one.getValue().count, one.getValue().few()))
        .sorted(
            Comparator.comparingInt(FieldCount::rows).reversed().thenComparing(FieldCount::field))
        .toList();
  }
}
