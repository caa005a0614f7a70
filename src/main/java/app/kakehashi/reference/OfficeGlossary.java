package app.kakehashi.reference;

import app.kakehashi.account.Viewer;
import app.kakehashi.shared.AccountId;
import java.time.Instant;
import java.util.List;

/** The glossary as the office keeps it: the shipped table with the office's edits over it. */
public interface OfficeGlossary {

  /** The glossary as committed now; the same object until somebody saves. One statement. */
  Glossary current();

  /** The glossary as it would be with one more edit, under the version it has now. */
  Glossary trying(ConceptEdit edit);

  /** The shipped table alone. */
  Glossary shipped();

  /** What was done to a concept, the latest first; empty for one that stands as shipped. */
  List<Revision> history(String concept);

  /**
   * A saved edit.
   *
   * @param version of the whole glossary that began with it
   * @param number of the concept's own edits, from 1
   * @param note why, in the person's words; may be empty
   */
  record Revision(
      long version, int number, ConceptEdit edit, String note, AccountId by, Instant at) {}

  /** How many versions were saved, and the last of them; 0 where the table stands as shipped. */
  long version();

  /**
   * Saves an edit; a new version of the glossary begins with the commit, on every instance.
   *
   * @param seen number of the revision that the person saw; 0 for none
   * @param note why; at most {@link #LONGEST_NOTE} characters
   * @return the new version
   * @throws app.kakehashi.shared.StaleVersionException if somebody else saved the concept meanwhile
   */
  long save(ConceptEdit edit, int seen, String note, Viewer viewer);

  /** Longest note, in characters. */
  int LONGEST_NOTE = 500;

  /** Longest form, in characters. */
  int LONGEST_FORM = 80;
}
