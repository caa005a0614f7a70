package app.kakehashi.matching;

import app.kakehashi.account.Viewer;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.CompanyId;
import java.time.Instant;
import java.util.List;

/**
 * What would be proposed to the companies of published postings, for telling them of it. Nothing is
 * noted as shown.
 *
 * <p>To be called outside a transaction: what is read must be committed.
 */
public interface Proposals {
  /** A published posting. */
  record Published(
      PostingType type, long id, String publicId, CompanyId company, Instant publishedAt) {}

  /**
   * A counterpart.
   *
   * @param id internal id of the other posting
   */
  record Proposed(long id, Band band) {}

  /**
   * What would be proposed.
   *
   * @param any whether there is anything at all
   * @param unseen what the company has neither been shown in a list nor decided about, best first
   */
  record Found(boolean any, List<Proposed> unseen) {
    public Found {
      unseen = List.copyOf(unseen);
    }
  }

  /** Everything published, in no particular order; at most one statement. */
  List<Published> published();

  /**
   * The best counterparts of a posting, as its company's list has them.
   *
   * @param depth how many of the best are looked at
   * @param member of the posting's company
   */
  Found of(Published posting, int depth, Viewer member);
}
