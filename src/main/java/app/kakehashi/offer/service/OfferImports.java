package app.kakehashi.offer.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.offer.NewOffer;
import app.kakehashi.offer.OfferIntake;
import app.kakehashi.offer.domain.Offer;
import app.kakehashi.offer.domain.OfferRepository;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.Actor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offers that come in many at once. */
@Service
class OfferImports implements OfferIntake {
  private final OfferRepository offers;
  private final Postings postings;
  private final Clock clock;

  OfferImports(OfferRepository offers, Postings postings, Clock clock) {
    this.offers = offers;
    this.postings = postings;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<String> submit(List<NewOffer> drafts, Actor by) {
    return store(drafts, by).stream().map(Offer::publicId).toList();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<String> draft(List<NewOffer> drafts, Actor by) {
    return keep(drafts, by).stream().map(Offer::publicId).toList();
  }

  @Override
  @Transactional
  public List<String> publish(List<NewOffer> drafts, Viewer reviewer) {
    List<Offer> stored = store(drafts, Actor.SYSTEM);
    offers.flush();
    for (Offer offer : stored) {
      postings.approve(PostingType.OFFER, offer.publicId(), offer.version(), reviewer);
    }
    return stored.stream().map(Offer::publicId).toList();
  }

  @Override
  @Transactional
  public List<String> takeBack(List<String> publicIds, Actor by) {
    List<String> kept = new ArrayList<>();
    for (Offer offer : offers.findByPublicIdIn(publicIds)) {
      if (offer.status() == PostingStatus.SUBMITTED && offer.isAsBroughtIn()) {
        postings.removed(offer, by);
        offers.delete(offer);
      } else {
        kept.add(offer.publicId());
      }
    }
    return kept;
  }

  private List<Offer> store(List<NewOffer> drafts, Actor by) {
    List<Offer> stored = keep(drafts, by);
    stored.forEach(offer -> postings.submitNew(offer, by));
    return stored;
  }

  private List<Offer> keep(List<NewOffer> drafts, Actor by) {
    List<Offer> stored = new ArrayList<>();
    for (NewOffer draft : drafts) {
      Offer offer =
          new Offer(
              draft.company(),
              draft.deskCountry(),
              draft.text(),
              draft.content(),
              by.account(),
              true,
              clock.instant());
      offers.save(offer);
      postings.added(offer, by);
      stored.add(offer);
    }
    return stored;
  }
}
