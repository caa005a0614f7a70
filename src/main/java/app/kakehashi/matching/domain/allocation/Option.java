package app.kakehashi.matching.domain.allocation;

/**
 * An introduction that could be proposed; what a hard constraint forbids is none.
 *
 * @param gap id of the gap, like {@code offer} and {@code firm}
 * @param value U, the chance that both sides say yes, 0 to 1
 * @param newcomer whether the offer may take a place that is kept for newcomers
 */
public record Option(String gap, String offer, String firm, double value, boolean newcomer) {}
