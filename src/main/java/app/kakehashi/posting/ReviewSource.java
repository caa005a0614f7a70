package app.kakehashi.posting;

import app.kakehashi.shared.Language;

/**
 * How the module of gaps and the module of offers show their postings to the shared review, one
 * bean for each type.
 */
public interface ReviewSource {
  /** Which postings this source knows. */
  PostingType type();

  /** The posting exactly as the other side sees it once published, in the reader's language. */
  PostingSheet sheet(Posting posting, Language language);

  /** The posting's kind in the reader's words, such as 'Supplier or contract manufacturing'. */
  String kind(Posting posting, Language language);
}
