package app.kakehashi.gap;

import app.kakehashi.posting.PostingText;
import app.kakehashi.shared.CompanyId;
import java.time.Instant;
import java.util.List;

/**
 * A published gap as matching reads it. It names its company: whoever shows results asks whether
 * the viewer may know.
 *
 * @param text the original
 * @param translations approved ones only, also those the original has outrun
 * @param endsAt when its publication is over unless it is renewed; a job writes that down later
 */
public record GapFacts(
    long id,
    String publicId,
    CompanyId company,
    String deskCountry,
    PostingText text,
    List<PostingText> translations,
    GapContent content,
    Instant publishedAt,
    Instant endsAt,
    Instant editedAt) {
  public GapFacts {
    translations = List.copyOf(translations);
  }
}
