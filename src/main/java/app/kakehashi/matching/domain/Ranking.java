package app.kakehashi.matching.domain;

import app.kakehashi.matching.Block;
import app.kakehashi.matching.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ranked list and what was left out of it.
 *
 * @param entries best first
 * @param exploration a few drawn from below the list, with the chance they had
 * @param blocked pairs that a hard constraint forbids, in order of ids
 */
public record Ranking(List<Entry> entries, List<Explored> exploration, List<Blocked> blocked) {
  public Ranking {
    entries = List.copyOf(entries);
    exploration = List.copyOf(exploration);
    blocked = List.copyOf(blocked);
  }

  /** A pair; beyond the explained part of a list without explanation. */
  public record Entry(PairScore score, @Nullable Explanation explanation) {}

  /**
   * A pair drawn from below the list.
   *
   * @param propensity the chance with which it was drawn
   */
  public record Explored(Entry entry, double propensity) {}

  /** A pair that cannot be, with all reasons. */
  public record Blocked(String id, List<Block> blocks) {
    public Blocked {
      blocks = List.copyOf(blocks);
    }
  }
}
