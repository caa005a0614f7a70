package app.kakehashi.matching.domain;

import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Side;

/** What the Taiwanese side looks at besides what both look at. */
final class TaiwanFit {

  private static final double CLARITY_OF_FIELDS = .7;

  private final double textShare;
  private final double sectorShare;
  private final double orderFull;
  private final double orderFloor;
  private final double paymentDays;

  TaiwanFit(MatchingModel model) {
    this.textShare = model.parameter("fit_text");
    this.sectorShare = model.parameter("fit_sector");
    this.orderFull = model.parameter("order_full");
    this.orderFloor = model.parameter("order_floor");
    this.paymentDays = model.parameter("payment_days");
  }

  /** Adds fit, order, clarity and terms; text and sector must be there already. */
  void score(GapProfile gap, OfferProfile offer, Scratch out) {
    fit(out);
    Double order = gap.terms().annualOrderJpy();
    Double revenue = offer.company().size().revenueJpy();
    SubScore part = out.of(Side.TAIWAN, Criterion.ORDER);
    if (order == null || revenue == null || revenue <= 0) {
      part.unknown();
    } else {
      part.set(dependency(order / revenue), 1);
    }
    clarity(gap.terms(), out.of(Side.TAIWAN, Criterion.CLARITY));
    terms(gap.terms(), out.of(Side.TAIWAN, Criterion.TERMS));
  }

  private void fit(Scratch out) {
    SubScore text = out.of(Side.JAPAN, Criterion.TEXT);
    SubScore sector = out.of(Side.JAPAN, Criterion.SECTOR);
    double known = textShare + sectorShare * sector.evidence();
    double value =
        known == 0
            ? 0
            : (textShare * text.value() + sectorShare * sector.evidence() * sector.value()) / known;
    out.of(Side.TAIWAN, Criterion.FIT).set(value, known);
  }

  /**
   * 1 while one order is a small part of revenue; then falling to a floor: dependency is a risk.
   */
  private double dependency(double share) {
    return share <= orderFull ? 1 : Math.max(orderFloor, 1 - (share - orderFull));
  }

  private static void clarity(GapTerms terms, SubScore out) {
    Boolean criteria = terms.acceptanceCriteria();
    if (criteria == null) {
      out.set(terms.filledShare(), CLARITY_OF_FIELDS);
    } else {
      out.set(CLARITY_OF_FIELDS * terms.filledShare() + (criteria ? 1 - CLARITY_OF_FIELDS : 0), 1);
    }
  }

  private void terms(GapTerms terms, SubScore out) {
    double known = 0;
    double met = 0;
    Integer days = terms.paymentDays();
    if (days != null) {
      known++;
      met += days <= paymentDays ? 1 : 0;
    }
    Boolean rights = terms.intellectualPropertyStays();
    if (rights != null) {
      known++;
      met += rights ? 1 : 0;
    }
    Boolean confidentiality = terms.confidentialityInTheirLanguage();
    if (confidentiality != null) {
      known++;
      met += confidentiality ? 1 : 0;
    }
    out.set(known == 0 ? 0 : met / known, known / 3);
  }
}
