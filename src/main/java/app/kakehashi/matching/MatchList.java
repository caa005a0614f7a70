package app.kakehashi.matching;

import java.util.List;
import java.util.Map;

/**
 * A posting's matches as one viewer may see them.
 *
 * @param posting whose matches they are
 * @param modelVersion weights and tables by which was ranked
 * @param total pairs of the whole list
 * @param matches those of the page asked for, best first
 * @param explored on the first page a few drawn from below the list; empty else
 * @param dismissed those that the viewer's side decided are not for it
 * @param blocked pairs that cannot be, for the office; empty for everybody else
 */
public record MatchList(
    MatchedPosting posting,
    MatchWindow window,
    String modelVersion,
    int total,
    List<Match> matches,
    List<Match> explored,
    List<Match> dismissed,
    List<BlockedMatch> blocked) {

  public MatchList {
    matches = List.copyOf(matches);
    explored = List.copyOf(explored);
    dismissed = List.copyOf(dismissed);
    blocked = List.copyOf(blocked);
  }

  /** A pair that a hard constraint forbids, with what was decided about it. */
  public record BlockedMatch(
      MatchedPosting other, List<Block> blocks, Map<DecidingSide, Decision> decisions) {
    public BlockedMatch {
      blocks = List.copyOf(blocks);
      decisions = Map.copyOf(decisions);
    }
  }
}
