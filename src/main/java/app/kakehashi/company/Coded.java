package app.kakehashi.company;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A constant with the code under which it stands in the database, in forms and in the API. */
public interface Coded {
  /** The code: never changed once stored. */
  @JsonValue
  String code();

  /**
   * The constant of a code.
   *
   * @throws IllegalArgumentException if there is none
   */
  static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
    return find(type, code)
        .orElseThrow(() -> new IllegalArgumentException("No " + type.getSimpleName() + " " + code));
  }

  /** The constant of a code, if there is one. */
  static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, @Nullable String code) {
    for (E constant : EnumSet.allOf(type)) {
      if (constant.code().equals(code)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
