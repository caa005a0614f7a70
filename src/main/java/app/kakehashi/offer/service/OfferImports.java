package app.kakehashi.offer.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.offer.NewOffer;
import app.kakehashi.offer.OfferIntake;
import app.kakehashi.offer.domain.Offer;
import app.kakehashi.posting.PostingIntake;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.Actor;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Offers that come in many at once. */
@Service
class OfferImports implements OfferIntake {
  private final PostingIntake intake;
  private final Clock clock;

  OfferImports(PostingIntake intake, Clock clock) {
    this.intake = intake;
    this.clock = clock;
  }

  @Override
  public List<String> submit(List<NewOffer> offers, Actor by) {
    return intake.submit(drafts(offers, by), by);
  }

  @Override
  public List<String> draft(List<NewOffer> offers, Actor by) {
    return intake.draft(drafts(offers, by), by);
  }

  @Override
  public List<String> publish(List<NewOffer> offers, Viewer reviewer) {
    return intake.publish(drafts(offers, Actor.SYSTEM), reviewer);
  }

  @Override
  public List<String> takeBack(List<String> publicIds, Actor by) {
    return intake.takeBack(PostingType.OFFER, publicIds, by);
  }

  private List<Offer> drafts(List<NewOffer> offers, Actor by) {
    return offers.stream()
        .map(
            offer ->
                new Offer(
                    offer.company(),
                    offer.deskCountry(),
                    offer.text(),
                    offer.content(),
                    by.account(),
                    true,
                    clock.instant()))
        .toList();
  }
}
