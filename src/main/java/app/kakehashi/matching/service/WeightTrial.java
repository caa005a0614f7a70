package app.kakehashi.matching.service;

import app.kakehashi.matching.Band;
import app.kakehashi.matching.MatchedPosting;
import app.kakehashi.matching.domain.PastFigures;
import app.kakehashi.matching.domain.Weighting;
import java.util.List;
import java.util.Map;

/**
 * What other weights and bands would change, beside what is in force. Nothing is stored.
 *
 * @param weighting as it would be released: scaled
 * @param sample what was looked at
 * @param changes in the lists
 * @param moves the largest
 * @param postings those of the moves, by public id, as the viewer may see them
 * @param before past decisions by what is in force
 * @param after past decisions by what is tried
 */
public record WeightTrial(
    Weighting weighting,
    Sample sample,
    Changes changes,
    List<Move> moves,
    Map<String, MatchedPosting> postings,
    PastFigures before,
    PastFigures after) {

  /**
   * Which gaps were looked at.
   *
   * @param gaps how many
   * @param open how many there are
   * @param offers that were ranked for each
   */
  public record Sample(int gaps, int open, int offers) {
    public boolean isWhole() {
      return gaps == open;
    }
  }

  /**
   * In how many of the gaps' lists what changes; a list are the first ten that the office sees.
   *
   * @param first another stands first
   * @param members others stand in the list
   * @param order the same stand in another order
   * @param entered pairs that come into a list
   * @param left pairs that leave one
   * @param lost gaps that would have no candidate for their company any more
   * @param gained gaps that would have one now
   * @param bands pairs by the band they leave and the one they come into, the strongest first
   */
  public record Changes(
      int first,
      int members,
      int order,
      int entered,
      int left,
      int lost,
      int gained,
      List<BandMove> bands) {}

  /** So many pairs go from one band to another. */
  public record BandMove(Band from, Band to, int pairs) {}

  /**
   * A pair that moves.
   *
   * @param from place by what is in force, from 1; 0 beyond the list
   * @param to place by what is tried; 0 beyond the list
   * @param before R by what is in force
   * @param after R by what is tried
   */
  public record Move(
      String gapId,
      String offerId,
      int from,
      int to,
      double before,
      double after,
      Band fromBand,
      Band toBand) {}
}
