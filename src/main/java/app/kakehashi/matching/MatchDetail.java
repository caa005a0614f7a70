package app.kakehashi.matching;

import app.kakehashi.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pair with everything this viewer may know.
 *
 * @param posting the viewer's own
 * @param match null where a hard constraint forbids the pair; only the office gets such
 * @param other the counterpart
 * @param reasons every reason for this viewer, in the order of the criteria
 * @param words what both texts name
 * @param names of the glossary concepts among the words, by their ids
 * @param texts the words of both postings as scored, with what they share marked
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
    Map<String, LocalizedText> names,
    Texts texts,
    List<MatchFact> facts,
    List<Change> changes,
    List<Block> blocks) {

  public MatchDetail {
    reasons = List.copyOf(reasons);
    words = List.copyOf(words);
    names = Map.copyOf(names);
    facts = List.copyOf(facts);
    changes = List.copyOf(changes);
    blocks = List.copyOf(blocks);
  }

  /** Both texts, the viewer’s own first. */
  public record Texts(MarkedText own, MarkedText other) {}
}
