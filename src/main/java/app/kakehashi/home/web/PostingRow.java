package app.kakehashi.home.web;

import app.kakehashi.gap.GapSummary;
import app.kakehashi.offer.OfferSummary;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.posting.PostingText;

/**
 * A gap or an offer in a table of the home page.
 *
 * @param language of the title
 * @param status message key
 */
record PostingRow(
    String path, String title, String language, String status, String tone, boolean published) {
  static PostingRow of(GapSummary gap) {
    return of("/gaps/" + gap.publicId(), gap.text(), gap.status());
  }

  static PostingRow of(OfferSummary offer) {
    return of("/offers/" + offer.publicId(), offer.text(), offer.status());
  }

  private static PostingRow of(String path, PostingText text, PostingStatus status) {
    return new PostingRow(
        path,
        text.title(),
        text.language().code(),
        status.messageKey(),
        status.tone(),
        status == PostingStatus.PUBLISHED);
  }
}
