package app.kakehashi.posting;

import app.kakehashi.account.Viewer;
import app.kakehashi.shared.Actor;
import java.util.List;

/** How new postings come in many at once, from lists and the demo. */
public interface PostingIntake {
  /**
   * Stores drafts of their companies, in the caller's transaction.
   *
   * @return public ids in the order given
   */
  List<String> draft(List<? extends Posting> drafts, Actor by);

  /**
   * Stores drafts as submitted, waiting for the review and asking nobody to confirm, in the
   * caller's transaction.
   *
   * @return public ids in the order given
   */
  List<String> submit(List<? extends Posting> drafts, Actor by);

  /** Stores and publishes drafts, reviewed by this person of the office; for the demo only. */
  List<String> publish(List<? extends Posting> drafts, Viewer reviewer);

  /**
   * Removes postings that still wait as they came in; tells which were kept because somebody
   * touched them.
   */
  List<String> takeBack(PostingType type, List<String> publicIds, Actor by);
}
