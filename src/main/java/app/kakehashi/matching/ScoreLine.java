package app.kakehashi.matching;

/**
 * One criterion's part of a score.
 *
 * @param weight share of the whole after renormalisation over what was asked
 * @param value s, from 0 to 1
 * @param evidence c, the share of it that is known
 * @param prior μ, what stands for the unknown share
 */
public record ScoreLine(
    Criterion criterion, double weight, double value, double evidence, double prior) {

  /** s̃: the value with the prior in place of what is unknown. */
  public double blended() {
    return evidence * value + (1 - evidence) * prior;
  }

  /** Points against a pair of which nothing is known. */
  public double contribution() {
    return 100 * weight * (blended() - prior);
  }

  /** Points that it can give at most. */
  public double most() {
    return 100 * weight;
  }

  /** Points that certainty about the best value would add. */
  public double headroom() {
    return 100 * weight * (1 - blended());
  }
}
