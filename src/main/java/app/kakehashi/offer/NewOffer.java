package app.kakehashi.offer;

import app.kakehashi.posting.PostingText;
import app.kakehashi.shared.CompanyId;

/**
 * An offer as a list or the demo brings it.
 *
 * @param deskCountry {@code JP} or {@code TW}
 */
public record NewOffer(
    CompanyId company, String deskCountry, PostingText text, OfferContent content) {}
