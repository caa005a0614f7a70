package app.kakehashi.posting;

import app.kakehashi.account.Viewer;

/** How translations come in together with postings. */
public interface TranslationIntake {
  /**
   * Adds a translation that one person of the office typed and another approved, in the caller's
   * transaction.
   */
  void bring(PostingType type, String publicId, PostingText text, Viewer typist, Viewer approver);
}
