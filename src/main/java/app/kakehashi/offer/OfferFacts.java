package app.kakehashi.offer;

import app.kakehashi.posting.PostingText;
import app.kakehashi.shared.CompanyId;
import java.time.Instant;
import java.util.List;

/**
 * A published offer as matching reads it.
 *
 * @param text the original
 * @param translations approved ones only, also those the original has outrun
 * @param endsAt when its publication is over unless it is renewed; a job writes that down later
 */
public record OfferFacts(
    long id,
    String publicId,
    CompanyId company,
    String deskCountry,
    PostingText text,
    List<PostingText> translations,
    OfferContent content,
    Instant publishedAt,
    Instant endsAt,
    Instant editedAt) {
  public OfferFacts {
    translations = List.copyOf(translations);
  }
}
