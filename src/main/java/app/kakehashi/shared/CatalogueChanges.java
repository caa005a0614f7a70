package app.kakehashi.shared;

import java.util.Collection;

/**
 * Tells every instance's matching index what to read again. The note is stored in the caller's
 * transaction, so it is seen exactly when the change is.
 */
public interface CatalogueChanges {
  /** What changed. */
  enum Kind {
    /** A company's record or its blocks. */
    COMPANY,
    /** A gap. */
    GAP,
    /** An offer. */
    OFFER,
    /** The weights by which pairs are ranked. */
    MODEL,
    /** The glossary by which texts are read. */
    GLOSSARY
  }

  /** Notes that the subject was added, changed or removed. */
  void changed(Kind kind, long id);

  /** Notes many at once. */
  void changed(Kind kind, Collection<Long> ids);
}
