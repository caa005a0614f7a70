package app.kakehashi.account.service;

import app.kakehashi.account.domain.Account;
import app.kakehashi.account.domain.AccountRepository;
import app.kakehashi.account.domain.ConsentText;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change about their own account. */
@Service
public class AccountProfiles {
  private final AccountRepository accounts;
  private final Passwords passwords;
  private final AccountSessions sessions;
  private final AccountConsents consents;
  private final AuditLog audit;

  AccountProfiles(
      AccountRepository accounts,
      Passwords passwords,
      AccountSessions sessions,
      AccountConsents consents,
      AuditLog audit) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.consents = consents;
    this.audit = audit;
  }

  /**
   * A person's own data.
   *
   * @param crossBorderSince since when the person agrees to passing contact data to the other side,
   *     or null
   * @param body the partner body a person of the office belongs to, or null
   */
  public record Profile(
      String name,
      String email,
      Language language,
      ZoneId zone,
      @Nullable Instant crossBorderSince,
      @Nullable String body,
      long version) {}

  @Transactional(readOnly = true)
  public Profile of(AccountId id) {
    Account account = load(id);
    return new Profile(
        account.name(),
        account.email(),
        account.language(),
        account.zone(),
        consents.inForceSince(id, ConsentText.CROSS_BORDER).orElse(null),
        account.body(),
        account.version());
  }

  @Transactional
  public void change(AccountId id, String name, Language language, ZoneId zone, long version) {
    Account account = load(id);
    StaleVersionException.check(version, account.version());
    account.changeProfile(name, language, zone);
    accounts.saveAndFlush(account);
    audit.record(Actor.of(id), "account.profile_changed", account.publicId(), Map.of());
  }

  /**
   * Changes the password and ends the person's other sessions.
   *
   * @return false if the present password is wrong
   * @throws WeakPasswordException if the new one is refused
   */
  @Transactional
  public boolean changePassword(
      AccountId id, String present, String replacement, String currentSession) {
    Account account = load(id);
    if (!passwords.matches(present, account.passwordHash())) {
      return false;
    }
    passwords.check(replacement, account.name(), account.email());
    account.changePassword(passwords.hash(replacement));
    accounts.saveAndFlush(account);
    sessions.endOthers(id, currentSession);
    audit.record(Actor.of(id), "account.password_changed", account.publicId(), Map.of());
    return true;
  }

  /** Ends the person's sessions on other devices. */
  @Transactional
  public void endOtherSessions(AccountId id, String currentSession) {
    int ended = sessions.endOthers(id, currentSession);
    audit.record(
        Actor.of(id), "account.sessions_ended", load(id).publicId(), Map.of("sessions", ended));
  }

  /** Gives or withdraws the consent to passing contact data to the other side. */
  @Transactional
  public void answerCrossBorder(AccountId id, boolean agreed, Language language) {
    String subject = load(id).publicId();
    if (agreed) {
      consents.give(id, subject, ConsentText.CROSS_BORDER, language);
    } else {
      consents.withdraw(id, subject, ConsentText.CROSS_BORDER);
    }
  }

  private Account load(AccountId id) {
    return accounts.findById(id.value()).orElseThrow(NotFoundException::new);
  }
}
