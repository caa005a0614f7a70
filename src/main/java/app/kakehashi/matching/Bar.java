package app.kakehashi.matching;

/**
 * One of the three bars that stand first on every match: sector, size, region.
 *
 * @param value 0 to 1, with the prior in place of what is unknown
 * @param known share of it that is known; at 0 the page says 'unknown' instead of drawing
 */
public record Bar(Criterion criterion, double value, double known) {}
