package app.kakehashi.offer;

import app.kakehashi.account.Viewer;
import app.kakehashi.shared.Actor;
import java.util.List;

/** How offers come in from lists and the demo. */
public interface OfferIntake {
  /**
   * Stores offers as submitted, waiting for the review, in the caller's transaction.
   *
   * @return public ids in the order given
   */
  List<String> submit(List<NewOffer> offers, Actor by);

  /**
   * Stores offers as drafts of their companies, in the caller's transaction.
   *
   * @return public ids in the order given
   */
  List<String> draft(List<NewOffer> offers, Actor by);

  /** Stores and publishes offers, reviewed by this person of the office; for the demo only. */
  List<String> publish(List<NewOffer> offers, Viewer reviewer);

  /**
   * Removes offers that still wait as they came in; tells which were kept because somebody touched
   * them.
   */
  List<String> takeBack(List<String> publicIds, Actor by);
}
