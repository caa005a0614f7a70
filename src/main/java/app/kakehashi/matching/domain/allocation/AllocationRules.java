package app.kakehashi.matching.domain.allocation;

/**
 * The rules of a round.
 *
 * @param newcomerShare share of a gap's places that only newcomers may take, 0 to 1
 * @param mostPerGroup most proposals of one corporate group for one gap
 * @param floorPrice share of the total worth that may be given up so that gaps that would get
 *     nothing get one proposal, 0 to 1
 * @param damping how much a firm's open introductions lower its worth: at full load by this share
 */
public record AllocationRules(
    double newcomerShare, int mostPerGroup, double floorPrice, double damping) {

  /** Those of the scoring design, 2.8. */
  public static final AllocationRules DEFAULT = new AllocationRules(.2, 2, .02, .3);

  private static final int MANY_EXPOSURES = 2;
  private static final double NEWCOMER_SCORE = 55;

  /**
   * Whether an offer may take a place that is kept for newcomers.
   *
   * @param exposures how often it was proposed lately
   * @param joint R, 0 to 100
   */
  public static boolean isNewcomer(int exposures, double joint) {
    return exposures < MANY_EXPOSURES && joint >= NEWCOMER_SCORE;
  }

  /** Places of a gap that are kept for newcomers, if any newcomer is possible. */
  int reserved(int places) {
    return (int) Math.round(newcomerShare * places);
  }
}
