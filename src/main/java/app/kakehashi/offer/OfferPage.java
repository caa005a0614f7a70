package app.kakehashi.offer;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total rows on all pages
 */
public record OfferPage(List<OfferSummary> offers, long total) {
  public OfferPage {
    offers = List.copyOf(offers);
  }
}
