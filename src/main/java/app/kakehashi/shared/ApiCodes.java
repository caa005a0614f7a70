package app.kakehashi.shared;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Codes that come as parameters of API requests; one that nobody knows is a bad parameter. */
public final class ApiCodes {
  private ApiCodes() {}

  /**
   * What a code stands for; null where none was sent.
   *
   * @throws BadParameterException if nobody knows the code
   */
  public static <T> @Nullable T meant(
      String parameter, @Nullable String code, Function<String, Optional<T>> vocabulary) {
    return code == null
        ? null
        : vocabulary.apply(code).orElseThrow(() -> new BadParameterException(parameter));
  }

  /**
   * The code itself, once it is known; null where none was sent.
   *
   * @throws BadParameterException if nobody knows the code
   */
  public static <T> @Nullable String known(
      String parameter, @Nullable String code, Function<String, Optional<T>> vocabulary) {
    return meant(parameter, code, vocabulary) == null ? null : code;
  }
}
