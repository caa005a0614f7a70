package app.kakehashi.matching.domain;

/**
 * What one side states in words against what the other states: an offer that denies what the gap
 * asks, a gap that refuses what the offer is.
 */
final class ConditionFit {

  private final double denialScale;
  private final double exclusionScale;
  private final double evidence;

  ConditionFit(MatchingModel model) {
    this.denialScale = model.parameter("denial_scale");
    this.exclusionScale = model.parameter("exclusion_scale");
    this.evidence = model.parameter("soft_evidence");
  }

  void score(GapQuery gap, OfferDocument offer, Scratch out) {
    SubScore part = out.of(Side.JAPAN, Criterion.CONDITIONS);
    double ideal = Math.max(1e-9, gap.ideal());
    double denied = gap.terms().dot(offer.denied()) / ideal;
    double excluded = gap.excluded().dot(offer.terms()) / ideal;
    double value = 1 / (1 + denialScale * denied + exclusionScale * excluded);
    part.set(value, offer.denied().size() == 0 && excluded == 0 ? evidence : 1);
  }
}
