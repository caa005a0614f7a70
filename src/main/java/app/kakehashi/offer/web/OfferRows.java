package app.kakehashi.offer.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.offer.OfferSummary;
import app.kakehashi.posting.PostingDates;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.posting.PostingWords;
import app.kakehashi.shared.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of a list of offers, ready to print. */
@Component
class OfferRows {
  private static final int MOST_TAGS = 3;

  private final PostingWords words;

  OfferRows(PostingWords words) {
    this.words = words;
  }

  /**
   * A line.
   *
   * @param companyId public id of the company; null where it is not listed publicly
   */
  record Row(
      String publicId,
      String title,
      String lang,
      String status,
      String tone,
      boolean isPublished,
      @Nullable String companyId,
      String company,
      @Nullable String companyLang,
      List<String> fields,
      String productType,
      List<String> modes,
      String maturity,
      String published) {}

  Row of(OfferSummary offer, Language reader, Viewer viewer) {
    CompanySummary company = offer.company();
    String title = offer.text().title();
    return new Row(
        offer.publicId(),
        title.isBlank() ? words.message("offer.untitled", reader) : title,
        title.isBlank() ? reader.code() : offer.text().language().code(),
        words.message(offer.status().messageKey(), reader),
        offer.status().tone(),
        offer.status() == PostingStatus.PUBLISHED,
        company == null ? null : company.publicId(),
        company == null ? words.message("offer.company.unlisted", reader) : company.name(),
        company == null ? null : company.nameLanguage(),
        offer.fields().stream().limit(MOST_TAGS).map(code -> words.field(code, reader)).toList(),
        offer.productType() == null ? "" : words.message(offer.productType().messageKey(), reader),
        offer.modes().stream().limit(MOST_TAGS).map(code -> words.mode(code, reader)).toList(),
        offer.maturity() == null ? "" : words.message(offer.maturity().messageKey(), reader),
        offer.publishedAt() == null ? "" : PostingDates.day(offer.publishedAt(), viewer));
  }
}
