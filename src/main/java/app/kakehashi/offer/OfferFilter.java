package app.kakehashi.offer;

import app.kakehashi.posting.PostingStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a list of offers is narrowed to; null or empty narrows nothing.
 *
 * @param query words as typed
 * @param field first-level capability field, with those below it
 * @param mode cooperation mode code
 * @param productType what is delivered
 * @param country country served, ISO 3166-1
 * @param status other than published only for own offers and the office
 * @param onlyMine only what the viewer may change
 * @param page from 1
 * @param size rows a page
 */
public record OfferFilter(
    String query,
    @Nullable String field,
    @Nullable String mode,
    @Nullable ProductType productType,
    @Nullable String country,
    @Nullable PostingStatus status,
    boolean onlyMine,
    int page,
    int size) {
  /** Everything the viewer may see. */
  public static OfferFilter all(int page, int size) {
    return new OfferFilter("", null, null, null, null, null, false, page, size);
  }
}
