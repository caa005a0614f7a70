package app.kakehashi.matching.domain.allocation;

/**
 * A published offer as the figures of a round count it.
 *
 * @param sizeClass of its firm; empty where unknown
 * @param county of its firm, ISO 3166-2; empty where unknown
 * @param before how often it was proposed within the quarter before the round
 */
public record Exposure(String offer, String firm, String sizeClass, String county, int before) {}
