package app.kakehashi.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side's score of a pair. Base, contributions of the lines and points of the caps add up to the
 * score.
 *
 * @param score 0 to 100, after caps
 * @param base 100·Σ w·μ: what a pair of which nothing is known would have
 * @param low lowest score that the unknown facts could still give, before caps
 * @param high highest such score, before caps
 * @param lines one per criterion that was asked, in the order of the criteria
 * @param caps what a missing foundation takes away
 */
public record SideScore(
    double score,
    double base,
    double low,
    double high,
    List<ScoreLine> lines,
    List<ScoreCap> caps) {
  public SideScore {
    lines = List.copyOf(lines);
    caps = List.copyOf(caps);
  }

  /** Share of the weight whose facts are known. */
  public double known() {
    return lines.stream().mapToDouble(line -> line.weight() * line.evidence()).sum();
  }

  /** The line of a criterion that was asked; null where it was not. */
  public @Nullable ScoreLine line(Criterion criterion) {
    for (ScoreLine line : lines) {
      if (line.criterion() == criterion) {
        return line;
      }
    }
    return null;
  }
}
