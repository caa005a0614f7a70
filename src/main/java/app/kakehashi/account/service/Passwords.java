package app.kakehashi.account.service;

import app.kakehashi.account.domain.PasswordRule;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes and checks password hashes: Argon2id with 19 MiB and two passes. Hashing is slow on
 * purpose, so only as many run at once as there are processors: a flood of sign-ins cannot starve
 * the pages.
 */
@Component
class Passwords {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final List<String> PRODUCT = List.of("kakehashi", "架け橋", "架橋");

  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder(
          "argon2id",
          Map.of(
              "argon2id",
              new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES)));
  private final Semaphore slots = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final String hashOfNobody = encoder.encode("nobody has this password");
  private final String associationName;

  Passwords(@Value("${kakehashi.association-name}") String associationName) {
    this.associationName = associationName;
  }

  /**
   * Refuses a weak password.
   *
   * @throws WeakPasswordException with the reason
   */
  void check(String password, String name, String email) {
    Collection<String> known =
        Stream.of(
                PRODUCT.stream(),
                Stream.of(associationName, name, name.replaceAll("\\s", ""), email),
                Stream.of(email.split("[@._+-]")),
                Stream.of(name.split("\\s+")))
            .flatMap(words -> words)
            .toList();
    PasswordRule.check(PasswordRule.normalise(password), known)
        .ifPresent(
            problem -> {
              throw new WeakPasswordException(problem);
            });
  }

  String hash(String password) {
    return slowly(() -> encoder.encode(PasswordRule.normalise(password)));
  }

  /** Whether the password fits; without a hash as much time is spent for nothing. */
  boolean matches(String password, @Nullable String hash) {
    String usable = password.length() <= 2 * PasswordRule.LONGEST ? password : "";
    boolean fits =
        slowly(
            () ->
                encoder.matches(
                    PasswordRule.normalise(usable), hash == null ? hashOfNobody : hash));
    return fits && hash != null;
  }

  boolean isOutdated(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  private <T> T slowly(Supplier<T> hashing) {
    try {
      if (!slots.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TooManyAttemptsException(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooManyAttemptsException(PATIENCE);
    }
    try {
      return hashing.get();
    } finally {
      slots.release();
    }
  }
}
