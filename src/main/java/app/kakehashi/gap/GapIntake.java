package app.kakehashi.gap;

import app.kakehashi.account.Viewer;
import app.kakehashi.shared.Actor;
import java.util.List;

/** How gaps come in from lists and the demo. */
public interface GapIntake {
  /**
   * Stores gaps as submitted, waiting for the review, in the caller's transaction.
   *
   * @return public ids in the order given
   */
  List<String> submit(List<NewGap> gaps, Actor by);

  /**
   * Stores gaps as drafts of their companies, in the caller's transaction.
   *
   * @return public ids in the order given
   */
  List<String> draft(List<NewGap> gaps, Actor by);

  /** Stores and publishes gaps, reviewed by this person of the office; for the demo only. */
  List<String> publish(List<NewGap> gaps, Viewer reviewer);

  /**
   * Removes gaps that still wait as they came in; tells which were kept because somebody touched
   * them.
   */
  List<String> takeBack(List<String> publicIds, Actor by);
}
