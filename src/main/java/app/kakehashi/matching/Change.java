package app.kakehashi.matching;

/**
 * What would change a score: a fact that a firm can state or mend, and what it would be worth.
 *
 * @param side whose score it would raise
 * @param points at most
 */
public record Change(Side side, Criterion criterion, double points) {

  /** The message that says what to do. */
  public String messageKey() {
    return "matching.change." + criterion.code();
  }
}
