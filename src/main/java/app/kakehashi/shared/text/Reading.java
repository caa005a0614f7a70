package app.kakehashi.shared.text;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The outcome of reading a text: a value with what was done to get it, nothing at all, or a reason.
 *
 * @param <T> what is read
 */
public sealed interface Reading<T> {

  /** The text means this value. */
  record Understood<T>(T value, Set<Note> notes) implements Reading<T> {
    public Understood {
      notes = Set.copyOf(notes);
    }
  }

  /** The text is empty, or a dash that stands for empty. */
  record Blank<T>() implements Reading<T> {}

  /** The text says something, but not what. */
  record NotUnderstood<T>(Trouble why) implements Reading<T> {}

  /** The value, where there is one. */
  default Optional<T> found() {
    return this instanceof Understood<T>(T value, var _) ? Optional.of(value) : Optional.empty();
  }

  /** The same outcome with the value turned into another. */
  default <R> Reading<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Understood<T>(T value, Set<Note> notes) -> new Understood<>(change.apply(value), notes);
      case Blank<T> _ -> blank();
      case NotUnderstood<T>(Trouble why) -> notUnderstood(why);
    };
  }

  /** A value read as it stands or after the steps noted. */
  static <T> Reading<T> understood(T value, Note... notes) {
    Set<Note> set = EnumSet.noneOf(Note.class);
    set.addAll(Set.of(notes));
    return new Understood<>(value, set);
  }

  /** A value read after the steps noted. */
  static <T> Reading<T> understood(T value, Set<Note> notes) {
    return new Understood<>(value, notes);
  }

  /** Nothing was there. */
  static <T> Reading<T> blank() {
    return new Blank<>();
  }

  /** Something was there that means nothing. */
  static <T> Reading<T> notUnderstood(Trouble why) {
    return new NotUnderstood<>(why);
  }
}
