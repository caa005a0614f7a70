package app.kakehashi.account.service;

import app.kakehashi.account.AccountStatus;
import app.kakehashi.account.LinkTokens.Purpose;
import app.kakehashi.account.domain.Account;
import app.kakehashi.account.domain.AccountRepository;
import app.kakehashi.account.domain.EmailAddress;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.MailOutbox;
import app.kakehashi.shared.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A forgotten password: a link to the stored address, and nothing that tells whether there is one.
 */
@Service
public class PasswordResets {
  private static final int PER_MINUTE_AND_SOURCE = 10;

  /** How long a link may be used. */
  public static final Duration VALID = Duration.ofMinutes(30);

  private static final Duration BETWEEN_MAILS = Duration.ofMinutes(2);

  private final AccountRepository accounts;
  private final StoredLinkTokens tokens;
  private final InvitationMails invitations;
  private final MailOutbox outbox;
  private final Passwords passwords;
  private final AccountSessions sessions;
  private final SignInAttempts attempts;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final AsyncTaskExecutor executor;
  private final Clock clock;

  PasswordResets(
      AccountRepository accounts,
      StoredLinkTokens tokens,
      InvitationMails invitations,
      MailOutbox outbox,
      Passwords passwords,
      AccountSessions sessions,
      SignInAttempts attempts,
      AuditLog audit,
      TransactionTemplate transaction,
      AsyncTaskExecutor executor,
      Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.invitations = invitations;
    this.outbox = outbox;
    this.passwords = passwords;
    this.sessions = sessions;
    this.attempts = attempts;
    this.audit = audit;
    this.transaction = transaction;
    this.executor = executor;
    this.clock = clock;
  }

  /**
   * Mails a link if the address has an account. The work is done after the answer, so that its
   * duration tells nothing.
   *
   * @throws TooManyAttemptsException if the source asks too often
   */
  public void request(String email, String source) {
    attempts.spend("reset", source, PER_MINUTE_AND_SOURCE);
    EmailAddress.parse(email)
        .ifPresent(
            address ->
                executor.execute(
                    () -> transaction.executeWithoutResult(status -> mailLink(address))));
  }

  private void mailLink(EmailAddress address) {
    accounts.findByEmailKey(address.key()).ifPresent(this::mailLink);
  }

  private void mailLink(Account account) {
    Purpose purpose =
        account.status() == AccountStatus.INVITED ? Purpose.INVITATION : Purpose.RESET;
    if (account.status() == AccountStatus.DISABLED
        || tokens.issuedSince(purpose, account.publicId(), clock.instant().minus(BETWEEN_MAILS))) {
      return;
    }
    if (purpose == Purpose.INVITATION) {
      invitations.send(account);
      return;
    }
    String token = tokens.issue(Purpose.RESET, account.publicId(), VALID);
    outbox.send(
        "reset",
        account.email(),
        account.language(),
        Map.of("name", account.name(), "link", "/password/" + token));
    audit.record(Actor.SYSTEM, "account.reset_requested", account.publicId(), Map.of());
  }

  /** Whether a link is still good. */
  public boolean isOpen(String token) {
    return tokens.peek(Purpose.RESET, token).isPresent();
  }

  /**
   * Sets the new password; the link and every session of the account are used up.
   *
   * @throws WeakPasswordException while the link stays good
   * @throws NotFoundException if the link is not good any more
   */
  @Transactional
  public void complete(String token, String password) {
    Account account =
        tokens
            .peek(Purpose.RESET, token)
            .flatMap(accounts::findByPublicId)
            .filter(found -> found.status() == AccountStatus.ACTIVE)
            .orElseThrow(NotFoundException::new);
    passwords.check(password, account.name(), account.email());
    String hash = passwords.hash(password);
    if (tokens.consume(Purpose.RESET, token).isEmpty()) {
      throw new NotFoundException();
    }
    tokens.revoke(Purpose.RESET, account.publicId());
    account.changePassword(hash);
    accounts.saveAndFlush(account);
    sessions.endAll(account.id());
    audit.record(Actor.of(account.id()), "account.password_reset", account.publicId(), Map.of());
  }
}
