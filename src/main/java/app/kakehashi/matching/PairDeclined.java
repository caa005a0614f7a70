package app.kakehashi.matching;

import java.time.Instant;

/**
 * A pair that somebody said no to.
 *
 * @param at when, the last time
 */
public record PairDeclined(long gapId, long offerId, Instant at) {}
