package app.kakehashi.offer;

import app.kakehashi.company.CompanySummary;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.posting.PostingText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer in a line.
 *
 * @param text in the viewer's language where an approved translation exists, else the original
 * @param company null where it is not listed publicly and the viewer is a stranger
 * @param mine whether the viewer may change it
 */
public record OfferSummary(
    long id,
    String publicId,
    PostingStatus status,
    PostingText text,
    @Nullable CompanySummary company,
    List<String> fields,
    List<String> modes,
    @Nullable ProductType productType,
    @Nullable Maturity maturity,
    @Nullable Instant publishedAt,
    @Nullable Instant expiresAt,
    boolean mine) {
  public OfferSummary {
    fields = List.copyOf(fields);
    modes = List.copyOf(modes);
  }
}
