package app.kakehashi.matching.service;

import app.kakehashi.matching.DecidingSide;
import app.kakehashi.matching.domain.LoggedFacts;
import app.kakehashi.posting.PostingType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pair in a list that was shown.
 *
 * @param to whose list it was
 * @param of what it was a list for
 * @param position from 1; 0 below the list
 * @param propensity the chance of being shown: 1 in the list
 * @param facts null in lists that were shown before they were kept
 */
public record ShownRow(
    Instant at,
    DecidingSide to,
    PostingType of,
    String gap,
    String offer,
    String preset,
    String modelVersion,
    int position,
    double propensity,
    double joint,
    @Nullable LoggedFacts facts) {}
