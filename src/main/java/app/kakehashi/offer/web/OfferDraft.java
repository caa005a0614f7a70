package app.kakehashi.offer.web;

import app.kakehashi.offer.OfferContent;
import app.kakehashi.posting.PostingText;

/** Text and content of an offer as a form leaves them. */
record OfferDraft(PostingText text, OfferContent content) {}
