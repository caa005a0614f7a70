package app.kakehashi.account.service;

import app.kakehashi.account.AccountStatus;
import app.kakehashi.account.Viewer;
import app.kakehashi.account.domain.Account;
import app.kakehashi.account.domain.AccountRepository;
import app.kakehashi.account.domain.EmailAddress;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.shared.Actor;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks who somebody is. Address unknown, account closed and password wrong are answered alike,
 * after the same work. No connection is held while the password is hashed.
 */
@Service
public class SignIn {
  private static final int PER_MINUTE_AND_SOURCE = 20;

  private final AccountRepository accounts;
  private final ViewerQueries viewers;
  private final Passwords passwords;
  private final SignInAttempts attempts;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SignIn(
      AccountRepository accounts,
      ViewerQueries viewers,
      Passwords passwords,
      SignInAttempts attempts,
      AuditLog audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.accounts = accounts;
    this.viewers = viewers;
    this.passwords = passwords;
    this.attempts = attempts;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * The person, or nothing if address and password do not fit.
   *
   * @param source network address the attempt comes from
   * @throws TooManyAttemptsException if guessing has to pause
   */
  public Optional<Viewer> signIn(String email, String password, String source) {
    attempts.spend("sign-in", source, PER_MINUTE_AND_SOURCE);
    Optional<EmailAddress> address = EmailAddress.parse(email);
    String key = address.map(EmailAddress::key).orElse("");
    attempts.awaitPause(key, source);
    @Nullable Account account = accounts.findByEmailKey(key).orElse(null);
    @Nullable String hash =
        account != null && account.status() == AccountStatus.ACTIVE ? account.passwordHash() : null;
    if (!passwords.matches(password, hash) || account == null || hash == null) {
      attempts.failed(key);
      return Optional.empty();
    }
    String newHash = passwords.isOutdated(hash) ? passwords.hash(password) : hash;
    return transaction.execute(
        status -> {
          if (!viewers.noteSignIn(account.publicId(), hash, newHash, clock.instant())) {
            return Optional.<Viewer>empty();
          }
          attempts.succeeded(key, source);
          audit.record(Actor.of(account.id()), "account.signed_in", account.publicId(), Map.of());
          return Optional.of(account.viewer());
        });
  }
}
