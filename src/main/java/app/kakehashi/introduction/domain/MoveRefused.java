package app.kakehashi.introduction.domain;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A move that the state machine does not allow now; nothing was changed. */
public final class MoveRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of refusal it is. */
  public enum Kind {
    /** The case stands somewhere else by now: somebody was faster. */
    STATE,
    /** The move is not this person’s. */
    PARTY,
    /** Something must hold first. */
    GUARD
  }

  private final Move move;
  private final Kind kind;
  private final @Nullable CaseState state;
  private final TreeSet<Guard> missing;

  private MoveRefused(Move move, Kind kind, @Nullable CaseState state, Set<Guard> missing) {
    super(move + " refused: " + kind + " " + state + " " + missing);
    this.move = move;
    this.kind = kind;
    this.state = state;
    this.missing = new TreeSet<>(missing);
  }

  static MoveRefused fromHere(Move move, @Nullable CaseState state) {
    return new MoveRefused(move, Kind.STATE, state, Set.of());
  }

  static MoveRefused byThem(Move move, @Nullable CaseState state) {
    return new MoveRefused(move, Kind.PARTY, state, Set.of());
  }

  /** Refuses because something outside or inside the case does not hold. */
  public static MoveRefused without(Move move, @Nullable CaseState state, Set<Guard> missing) {
    return new MoveRefused(move, Kind.GUARD, state, missing);
  }

  public Move move() {
    return move;
  }

  public Kind kind() {
    return kind;
  }

  /** Where the case stands; null before it exists. */
  public @Nullable CaseState state() {
    return state;
  }

  /** What must hold first, in the order of the guards; empty unless that is the reason. */
  public Set<Guard> missing() {
    return Set.copyOf(missing);
  }
}
