package app.kakehashi.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pair with everything this viewer may know.
 *
 * @param posting the viewer's own
 * @param match null where a hard constraint forbids the pair; only the office gets such
 * @param other the counterpart
 * @param reasons every reason for this viewer, in the order of the criteria
 * @param words what both texts name
 * @param facts what both sides state, line by line
 * @param changes what would raise a score
 * @param blocks the hard constraints that the pair violates; for the office
 */
public record MatchDetail(
    MatchedPosting posting,
    MatchedPosting other,
    @Nullable Match match,
    List<Reason> reasons,
    List<TermPair> words,
    List<MatchFact> facts,
    List<Change> changes,
    List<Block> blocks) {

  public MatchDetail {
    reasons = List.copyOf(reasons);
    words = List.copyOf(words);
    facts = List.copyOf(facts);
    changes = List.copyOf(changes);
    blocks = List.copyOf(blocks);
  }
}
