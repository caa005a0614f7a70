package app.kakehashi.matching;

import org.jspecify.annotations.Nullable;

/**
 * A pair that somebody accepted or declined.
 *
 * @param gap public id; null while it is not published
 * @param offer public id; null while it is not published
 * @param reason code of why not; null where accepted
 * @param text sub-score of shared words, 0 to 1: by the glossary as it is where both are published,
 *     else as it was when they were taken up; null where neither is known
 */
public record DecidedPair(
    long gapId,
    long offerId,
    @Nullable String gap,
    @Nullable String offer,
    boolean accepted,
    @Nullable String reason,
    @Nullable Double text) {}
