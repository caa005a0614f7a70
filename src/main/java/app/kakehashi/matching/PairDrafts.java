package app.kakehashi.matching;

import app.kakehashi.account.Viewer;
import app.kakehashi.shared.Language;
import java.util.Map;
import java.util.Set;

/**
 * Suggests to the office what to write about a pair: why these two, and a first step. Made from the
 * explanation as the readers themselves would get it, so that a draft tells nobody more than the
 * page of the match does.
 *
 * <p>To be called outside a transaction, like {@link Matches}.
 */
public interface PairDrafts {
  /**
   * A text to be looked at and changed by a person.
   *
   * @param why two sentences
   * @param firstStep one sentence, as it suits the kind of gap
   */
  record Draft(String why, String firstStep) {}

  /**
   * Drafts for those who will read them; what is read by both sides, or by nobody yet, holds only
   * what both may know.
   *
   * @param readers language → whose people read it; each language asked for has an entry
   * @param office somebody of the office
   * @throws app.kakehashi.shared.NotFoundException if one of them is not published
   */
  Map<Language, Draft> drafts(
      String gap, String offer, Map<Language, Set<Side>> readers, Viewer office);
}
