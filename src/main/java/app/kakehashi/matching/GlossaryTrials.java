package app.kakehashi.matching;

import app.kakehashi.account.Viewer;
import app.kakehashi.reference.ConceptEdit;

/**
 * Tries an edit of the glossary on what is published, before it is saved. Nothing is stored or
 * shown to anybody else.
 *
 * <p>To be called outside a transaction: what is read must be committed.
 */
public interface GlossaryTrials {
  /**
   * What the edit would change. Reads every published text twice and ranks the gaps of a sample
   * twice: a second or so for some thousand postings; one trial at a time on an instance.
   *
   * @param viewer of the office; postings that are closed to the viewer's desk are counted and not
   *     named
   */
  GlossaryTrial of(ConceptEdit edit, Viewer viewer);
}
