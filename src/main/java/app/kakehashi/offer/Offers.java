package app.kakehashi.offer;

import app.kakehashi.account.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Offers as the features above read them. */
public interface Offers {
  /**
   * Every published offer, by id, in a constant number of statements: what the matching index is
   * built from.
   */
  List<OfferFacts> published();

  /**
   * Those of these offers that are published; what is missing in the answer is to leave the index.
   */
  List<OfferFacts> published(Collection<Long> ids);

  /**
   * An offer the viewer may see.
   *
   * @throws app.kakehashi.shared.NotFoundException if there is none, or none for this viewer
   */
  OfferSummary get(String publicId, Viewer viewer);

  /** As {@link #get} for many; those the viewer may not see are missing. */
  Map<Long, OfferSummary> summaries(Collection<Long> ids, Viewer viewer);

  /** Offers of the viewer's company, or all for the office, newest change first. */
  List<OfferSummary> own(Viewer viewer, int limit);

  /** The page of the list for a filter. */
  OfferPage list(OfferFilter filter, Viewer viewer);

  /** The internal id of a public one, if the viewer may see the offer. */
  Optional<Long> find(String publicId, Viewer viewer);
}
