package app.kakehashi.matching.domain.consortium;

/**
 * The rules by which teams are put together (2.9).
 *
 * @param most members at most
 * @param memberCost λ as a share of the sum of all weights: what a further member must bring
 * @param friction cost of two members who neither share a county nor a group
 * @param quantityWeight v_q, of the quantity asked
 */
public record TeamRules(int most, double memberCost, double friction, double quantityWeight) {

  /** Those of the scoring design. */
  public static final TeamRules DEFAULT = new TeamRules(4, .04, .02, 2);
}
