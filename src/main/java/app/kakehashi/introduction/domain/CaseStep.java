package app.kakehashi.introduction.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One move as it was made. Steps are only ever added.
 *
 * @param leg the leg it is about; null where it is about the whole case
 * @param from null for the move that made the case
 * @param legFrom null where it is about the whole case
 * @param reason code of a reason; null where none belongs to the move
 * @param note in the words of whoever moved: a question, an answer, a remark; may be empty
 */
public record CaseStep(
    Move move,
    @Nullable Leg leg,
    By by,
    Instant at,
    @Nullable CaseState from,
    CaseState to,
    @Nullable LegState legFrom,
    @Nullable LegState legTo,
    @Nullable String reason,
    String note) {}
