package app.kakehashi.gap;

import app.kakehashi.company.CoarseProfile;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.posting.PostingText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gap in a line, with nothing in it that its viewer may not know.
 *
 * @param text in the viewer's language where an approved translation exists, else the original
 * @param company whose gap it is; null where the viewer may not know
 * @param profile what may be known where {@code company} is null; else null
 * @param placeCountry country of the place of need; null where unknown
 * @param placeRegion ISO 3166-2; null where unknown or not for this viewer
 * @param placeBlock region block; null where unknown or not for this viewer
 * @param mine whether the viewer may change it
 */
public record GapSummary(
    long id,
    String publicId,
    GapKind kind,
    PostingStatus status,
    PostingText text,
    boolean anonymous,
    @Nullable CompanySummary company,
    @Nullable CoarseProfile profile,
    @Nullable String placeCountry,
    @Nullable String placeRegion,
    @Nullable String placeBlock,
    List<String> fields,
    List<String> modes,
    @Nullable LocalDate neededBy,
    @Nullable Instant publishedAt,
    @Nullable Instant expiresAt,
    boolean mine) {
  public GapSummary {
    fields = List.copyOf(fields);
    modes = List.copyOf(modes);
  }
}
