package app.kakehashi.matching.domain;

import app.kakehashi.matching.Band;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.SideScore;
import java.util.EnumMap;
import java.util.Map;

/** The score of one pair, for both sides, with everything it was summed from. */
public final class PairScore {

  private final String gapId;
  private final String offerId;
  private final Map<Side, SideScore> sides = new EnumMap<>(Side.class);
  private final double joint;
  private final Band band;
  private final double japanProbability;
  private final double taiwanProbability;

  PairScore(
      String gapId,
      String offerId,
      SideScore japan,
      SideScore taiwan,
      double text,
      boolean capped,
      MatchingModel model) {
    this.gapId = gapId;
    this.offerId = offerId;
    sides.put(Side.JAPAN, japan);
    sides.put(Side.TAIWAN, taiwan);
    this.joint = Math.sqrt(japan.score() * taiwan.score());
    double known = Math.min(japan.known(), taiwan.known());
    this.band = model.band(joint, new MatchingModel.Grounds(text, known, capped));
    this.japanProbability = model.probability(japan.score());
    this.taiwanProbability = model.probability(taiwan.score());
  }

  public String gapId() {
    return gapId;
  }

  public String offerId() {
    return offerId;
  }

  /** R: the geometric mean of both sides' scores, by which lists are sorted. */
  public double joint() {
    return joint;
  }

  /** The joint score in words. */
  public Band band() {
    return band;
  }

  /** p: how likely, 0 to 1, this side says yes to an introduction. */
  public double probability(Side side) {
    return side == Side.JAPAN ? japanProbability : taiwanProbability;
  }

  /** U: the product of both sides' probabilities of saying yes; for allocation, not for sorting. */
  public double value() {
    return japanProbability * taiwanProbability;
  }

  public SideScore of(Side side) {
    SideScore score = sides.get(side);
    if (score == null) {
      throw new IllegalStateException("No score for " + side);
    }
    return score;
  }
}
