package app.kakehashi.reference;

/**
 * How strongly two regions belong to clusters of one theme.
 *
 * @param theme the theme that ties the two regions best
 * @param weight product of both regions' weights in the theme
 * @param channelBonus what an official channel between the two adds
 */
public record ClusterAffinity(ClusterTheme theme, double weight, double channelBonus) {

  /** Weight and bonus together, at most 1. */
  public double value() {
    return Math.min(1.0, weight + channelBonus);
  }
}
