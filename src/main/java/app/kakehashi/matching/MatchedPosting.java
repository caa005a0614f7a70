package app.kakehashi.matching;

import app.kakehashi.company.CoarseProfile;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published posting in a line, with nothing in it that its viewer may not know.
 *
 * @param text in the viewer's language where an approved translation exists, else the original
 * @param kind of a gap; null for an offer
 * @param company whose posting it is; null where the viewer may not know
 * @param profile what may be known where {@code company} is null; else null
 * @param region ISO 3166-2 of the place of need or of the company; null where unknown or hidden
 * @param modes codes of forms of cooperation, the preferred first
 */
public record MatchedPosting(
    PostingType type,
    String publicId,
    PostingText text,
    @Nullable String kind,
    @Nullable CompanySummary company,
    @Nullable CoarseProfile profile,
    @Nullable String region,
    List<String> fields,
    List<String> modes,
    Instant publishedAt) {

  public MatchedPosting {
    fields = List.copyOf(fields);
    modes = List.copyOf(modes);
  }
}
