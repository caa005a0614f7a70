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
 * @param matches message key of what the reader is told about its matches
 */
record PostingRow(
    String path,
    String title,
    String language,
    String status,
    String tone,
    boolean published,
    String matches) {
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
        status == PostingStatus.PUBLISHED,
        matches(status));
  }

  private static String matches(PostingStatus status) {
    if (status == PostingStatus.PUBLISHED) {
      return "home.see_matches";
    }
    return status.isOpen() ? "home.not_yet_matched" : "home.no_longer_matched";
  }
}
