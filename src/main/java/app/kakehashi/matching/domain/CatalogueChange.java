package app.kakehashi.matching.domain;

import java.util.List;
import java.util.Set;

/**
 * What is different in the next catalogue.
 *
 * @param offers new and changed offers
 * @param removedOffers ids of offers that are not there any more
 * @param gaps new and changed gaps
 * @param removedGaps ids of gaps that are not there any more
 */
public record CatalogueChange(
    List<OfferProfile> offers,
    Set<String> removedOffers,
    List<GapProfile> gaps,
    Set<String> removedGaps) {

  public CatalogueChange {
    offers = List.copyOf(offers);
    removedOffers = Set.copyOf(removedOffers);
    gaps = List.copyOf(gaps);
    removedGaps = Set.copyOf(removedGaps);
  }
}
