package app.kakehashi.account.service;

import app.kakehashi.account.domain.PasswordRule;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes and checks password hashes. Hashing is slow on purpose, so only as many run at once as
 * there are processors: a flood of sign-ins cannot starve the pages.
 */
@Component
class Passwords {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final List<String> PRODUCT = List.of("kakehashi", "架け橋", "架橋");

  private final PasswordEncoder encoder;
  private final Semaphore slots = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final String hashOfNobody;
  private final String associationName;

  Passwords(
      PasswordEncoder encoder, @Value("${kakehashi.association-name}") String associationName) {
    this.encoder = encoder;
    this.hashOfNobody = Objects.requireNonNull(encoder.encode("nobody has this password"));
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
    return slowly(() -> Objects.requireNonNull(encoder.encode(PasswordRule.normalise(password))));
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
