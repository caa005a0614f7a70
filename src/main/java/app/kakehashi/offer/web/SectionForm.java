package app.kakehashi.offer.web;

import app.kakehashi.offer.domain.Offer;
import app.kakehashi.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** One section of an offer as typed. */
interface SectionForm {
  /** The version of the offer from which it was made. */
  @Nullable String version();

  /** The offer with these answers; what is not understood becomes an error of its field. */
  OfferDraft apply(Offer offer, Typed typed, ReferenceData reference);
}
