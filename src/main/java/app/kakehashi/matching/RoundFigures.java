package app.kakehashi.matching;

import java.util.List;

/**
 * How a round shares introductions out.
 *
 * @param gaps open gaps of the round
 * @param served gaps for which something is proposed
 * @param proposals introductions proposed
 * @param value expected introductions to which both sides say yes
 * @param worstGaps mean value of the worst twentieth of the gaps that could be served at all, at
 *     least one
 * @param all of all published offers
 * @param bySize of the offers of firms of one size class each
 * @param byCounty of the offers of firms of one county each
 */
public record RoundFigures(
    int gaps,
    int served,
    int proposals,
    double value,
    double worstGaps,
    Slice all,
    List<Slice> bySize,
    List<Slice> byCounty) {
  public RoundFigures {
    bySize = List.copyOf(bySize);
    byCounty = List.copyOf(byCounty);
  }

  /**
   * Some of the offers.
   *
   * @param key size class or ISO 3166-2 of the county; empty for all, or where unknown
   * @param offers how many
   * @param exposed those proposed at least once within a quarter, this round included
   * @param proposals those of this round
   * @param value share of the round's value
   * @param gini inequality of the exposure, from 0 (all alike) to 1
   * @param mostLoad the highest open introductions of one of the firms over what it can bear, this
   *     round included
   */
  public record Slice(
      String key,
      int offers,
      int exposed,
      int proposals,
      double value,
      double gini,
      double mostLoad) {

    /** Share of the offers that were proposed at least once; 0 where there are none. */
    public double exposedShare() {
      return offers == 0 ? 0 : (double) exposed / offers;
    }
  }
}
