package app.kakehashi.matching;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers behind a match, for the office.
 *
 * @param joint R, by which lists are sorted
 * @param value U, the product of both probabilities
 * @param japan would the gap's owner want this offer?
 * @param taiwan would this firm want that gap?
 * @param propensity the chance with which a pair below the list was drawn; null in the list
 * @param decisions of both companies, by side
 */
public record Figures(
    double joint,
    double value,
    SideScore japan,
    SideScore taiwan,
    @Nullable Double propensity,
    Map<DecidingSide, Decision> decisions) {

  public Figures {
    decisions = Map.copyOf(decisions);
  }

  /** Both scores, Japan first. */
  public List<SideScore> sides() {
    return List.of(japan, taiwan);
  }
}
