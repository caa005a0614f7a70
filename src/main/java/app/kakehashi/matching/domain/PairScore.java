package app.kakehashi.matching.domain;

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

  PairScore(String gapId, String offerId, SideScore japan, SideScore taiwan) {
    this.gapId = gapId;
    this.offerId = offerId;
    sides.put(Side.JAPAN, japan);
    sides.put(Side.TAIWAN, taiwan);
    this.joint = Math.sqrt(japan.score() * taiwan.score());
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

  public SideScore of(Side side) {
    SideScore score = sides.get(side);
    if (score == null) {
      throw new IllegalStateException("No score for " + side);
    }
    return score;
  }
}
