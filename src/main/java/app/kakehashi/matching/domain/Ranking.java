package app.kakehashi.matching.domain;

import app.kakehashi.matching.Block;
import java.util.List;

/**
 * A ranked list and what was left out of it.
 *
 * @param scores best first
 * @param blocked pairs that a hard constraint forbids, in order of ids
 */
public record Ranking(List<PairScore> scores, List<Blocked> blocked) {
  public Ranking {
    scores = List.copyOf(scores);
    blocked = List.copyOf(blocked);
  }

  /** A pair that cannot be, with all reasons. */
  public record Blocked(String id, List<Block> blocks) {
    public Blocked {
      blocks = List.copyOf(blocks);
    }
  }
}
