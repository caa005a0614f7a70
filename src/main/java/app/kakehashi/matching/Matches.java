package app.kakehashi.matching;

import app.kakehashi.account.Viewer;
import app.kakehashi.posting.PostingType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ranked, explained matches of published gaps and offers, as of this very moment. Only a posting's
 * own company and the office get them, each with what they may know and nothing else.
 *
 * <p>To be called outside a transaction: what is read must be committed.
 */
public interface Matches {

  /**
   * The best counterparts of a posting, and notes what was shown. Empty while the posting is not
   * published.
   *
   * @throws app.kakehashi.shared.NotFoundException if the viewer has no such posting
   */
  Optional<MatchList> matchesOf(
      PostingType type, String publicId, MatchWindow window, Viewer viewer);

  /**
   * One pair, looked at from one of its postings. A pair that cannot be is empty of scores for the
   * office and not found for everybody else.
   *
   * @param type of the posting that is the viewer's own
   * @throws app.kakehashi.shared.NotFoundException if the viewer has no such posting or may not see
   *     the other
   */
  MatchDetail pair(PostingType type, String publicId, String otherPublicId, Viewer viewer);

  /** How many pairs are compared side by side at most. */
  int MOST_COMPARED = 4;

  /**
   * Several pairs side by side, in the order of the ranking; what cannot be compared is missing.
   */
  List<MatchDetail> compare(
      PostingType type, String publicId, Collection<String> otherPublicIds, Viewer viewer);

  /**
   * Internal ids of published gaps of which no offer would be proposed to their company, the
   * longest waiting first; for the office. In a large catalogue the answer may lag behind by the
   * seconds that looking at every pair takes.
   */
  List<Long> gapsWithoutCandidates(Viewer viewer, int limit);

  /**
   * How many counterparts would be proposed to each of these postings' companies; postings that are
   * not published or not the viewer's are missing.
   */
  Map<String, Integer> candidateCounts(
      PostingType type, Collection<String> publicIds, Viewer viewer);

  /**
   * The viewer's company, or the office, is interested in the pair, or it is not for them. The
   * other side never learns of it.
   *
   * @param version of the decision that the viewer saw; 0 for none
   * @throws app.kakehashi.shared.StaleVersionException if somebody else decided meanwhile
   */
  void decide(
      PostingType type,
      String publicId,
      String otherPublicId,
      Decision.Choice choice,
      long version,
      Viewer viewer);

  /** Takes a decision back. */
  void undecide(
      PostingType type, String publicId, String otherPublicId, long version, Viewer viewer);
}
