package app.kakehashi.matching;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reason for or against a pair, without words: pages fill the text of its code.
 *
 * @param side whose score it explains
 * @param criterion what it is about; null where it is about the pair as a whole
 * @param points contribution to the score; of an open point what is at stake, of what is lacking in
 *     an otherwise good answer what the whole answer would add
 * @param audience who may read it
 */
public record Reason(
    ReasonCode code,
    Side side,
    @Nullable Criterion criterion,
    Stance stance,
    double points,
    List<Argument> arguments,
    Set<Audience> audience) {
  public Reason {
    arguments = List.copyOf(arguments);
    // always in one order: the same pair gives the same bytes on every instance
    audience = Collections.unmodifiableSet(EnumSet.copyOf(audience));
  }
}
