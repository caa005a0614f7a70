package app.kakehashi.account.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be: long, not common, not made of what everybody knows about its owner.
 * Nothing else is demanded.
 */
public final class PasswordRule {
  /** Fewest characters. */
  public static final int SHORTEST = 8;

  /** Most characters; only a guard against hashing novels. */
  public static final int LONGEST = 128;

  private static final int SHORTEST_WORD = 4;
  private static final int REST_BESIDE_WORD = 4;
  private static final Set<String> COMMON = common();

  private PasswordRule() {}

  /** Why a password is refused. */
  public enum Problem {
    /** Fewer than {@link #SHORTEST} characters. */
    TOO_SHORT,
    /** More than {@link #LONGEST} characters. */
    TOO_LONG,
    /** Contains characters that cannot be typed everywhere. */
    CONTROL_CHARACTER,
    /** Among the passwords tried first by everybody who guesses. */
    COMMON,
    /** Little more than the person's name, address, or the platform's name. */
    GUESSABLE
  }

  /** One spelling for what input methods of different systems make of the same keys. */
  public static String normalise(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC);
  }

  /**
   * Checks a normalised password.
   *
   * @param known words that people would try: the person's name, parts of the address, the
   *     association
   */
  public static Optional<Problem> check(String password, Collection<String> known) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(Problem.TOO_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Problem.TOO_LONG);
    }
    if (password.chars().anyMatch(Character::isISOControl)) {
      return Optional.of(Problem.CONTROL_CHARACTER);
    }
    String folded = password.toLowerCase(Locale.ROOT).strip();
    if (COMMON.contains(folded) || folded.chars().distinct().count() < 3) {
      return Optional.of(Problem.COMMON);
    }
    boolean guessable =
        known.stream()
            .map(word -> normalise(word).toLowerCase(Locale.ROOT).strip())
            .filter(word -> word.length() >= SHORTEST_WORD)
            .anyMatch(
                word ->
                    folded.contains(word) && folded.length() - word.length() < REST_BESIDE_WORD);
    return guessable ? Optional.of(Problem.GUESSABLE) : Optional.empty();
  }

  private static Set<String> common() {
    try (InputStream in =
            Objects.requireNonNull(
                PasswordRule.class.getResourceAsStream("/account/common-passwords.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
