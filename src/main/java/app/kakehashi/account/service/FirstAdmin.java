package app.kakehashi.account.service;

import app.kakehashi.account.LinkTokens;
import app.kakehashi.account.LinkTokens.Purpose;
import app.kakehashi.account.NewPerson;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.account.domain.Account;
import app.kakehashi.account.domain.AccountRepository;
import app.kakehashi.account.domain.EmailAddress;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.shared.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first admin of a new installation: made through a link that only the operator of the machine
 * sees.
 */
@Service
public class FirstAdmin {
  private static final String SUBJECT = "first-admin";
  private static final Duration VALID = Duration.ofHours(24);
  private static final long ONE_AT_A_TIME = 0x6b6b_0002L;

  private final AccountRepository accounts;
  private final LinkTokens tokens;
  private final ViewerQueries viewers;
  private final Passwords passwords;
  private final AuditLog audit;
  private final JdbcClient jdbc;
  private final Clock clock;

  FirstAdmin(
      AccountRepository accounts,
      LinkTokens tokens,
      ViewerQueries viewers,
      Passwords passwords,
      AuditLog audit,
      JdbcClient jdbc,
      Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.viewers = viewers;
    this.passwords = passwords;
    this.audit = audit;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The path of the set-up page, or nothing when there are accounts already. */
  @Transactional
  public Optional<String> setUpPath() {
    return accounts.count() > 0
        ? Optional.empty()
        : Optional.of("/set-up/" + tokens.issue(Purpose.SET_UP, SUBJECT, VALID));
  }

  public boolean isOpen(String token) {
    return tokens.peek(Purpose.SET_UP, token).isPresent();
  }

  /**
   * Makes the first admin; every set-up link is used up.
   *
   * @throws WeakPasswordException while the link stays good
   * @throws NotFoundException if the link is not good any more
   */
  @Transactional
  public Viewer create(String token, NewPerson person, String password) {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(:key)) locked")
        .param("key", ONE_AT_A_TIME)
        .query(Integer.class)
        .single();
    EmailAddress email = EmailAddress.of(person.email());
    passwords.check(password, person.name(), email.value());
    if (tokens.consume(Purpose.SET_UP, token).isEmpty() || accounts.count() > 0) {
      throw new NotFoundException();
    }
    tokens.revoke(Purpose.SET_UP, SUBJECT);
    Account admin =
        Account.office(email, person.name(), Role.ADMIN, person.language(), clock.instant());
    String hash = passwords.hash(password);
    admin.activate(hash, clock.instant());
    accounts.saveAndFlush(admin);
    viewers.noteSignIn(admin.publicId(), hash, hash, clock.instant());
    Viewer viewer = admin.viewer();
    audit.record(viewer.actor(), "account.first_admin_made", admin.publicId(), Map.of());
    return viewer;
  }
}
