package app.kakehashi.account.service;

import app.kakehashi.account.AccountStatus;
import app.kakehashi.account.LinkTokens;
import app.kakehashi.account.LinkTokens.Purpose;
import app.kakehashi.account.Viewer;
import app.kakehashi.account.domain.Account;
import app.kakehashi.account.domain.AccountRepository;
import app.kakehashi.account.domain.ConsentText;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Activating an account: the invited person looks at the invitation, chooses a password, answers
 * the notice.
 */
@Service
public class AccountInvitations {
  private final AccountRepository accounts;
  private final LinkTokens tokens;
  private final ViewerQueries viewers;
  private final Passwords passwords;
  private final AccountConsents consents;
  private final CompanyNames companies;
  private final AuditLog audit;
  private final Clock clock;

  AccountInvitations(
      AccountRepository accounts,
      LinkTokens tokens,
      ViewerQueries viewers,
      Passwords passwords,
      AccountConsents consents,
      CompanyNames companies,
      AuditLog audit,
      Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.viewers = viewers;
    this.passwords = passwords;
    this.consents = consents;
    this.companies = companies;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What the invited person sees.
   *
   * @param company null for the office
   */
  public record Invitation(
      String name, String email, @Nullable String company, Language language) {}

  /**
   * What the invited person answers; the notice has been confirmed as read.
   *
   * @param language for mails from now on
   * @param shownIn in which the notice was read
   */
  public record Answer(
      String name,
      String password,
      Language language,
      Language shownIn,
      boolean crossBorderConsent) {}

  /** A person who has come in for the first time, and where to go now. */
  public record Arrival(Viewer viewer, String path) {}

  /** The invitation behind a link that is still good. */
  @Transactional(readOnly = true)
  public Optional<Invitation> find(String token, Language reader) {
    return tokens
        .peek(Purpose.INVITATION, token)
        .flatMap(accounts::findByPublicId)
        .filter(account -> account.status() == AccountStatus.INVITED)
        .map(
            account ->
                new Invitation(
                    account.name(),
                    account.email(),
                    companies.nameOf(account.company(), reader).orElse(null),
                    account.language()));
  }

  /**
   * Activates the account; the link is used up.
   *
   * @throws WeakPasswordException while the link stays good
   * @throws NotFoundException if the link is not good any more
   */
  @Transactional
  public Arrival accept(String token, Answer answer) {
    Account account =
        tokens
            .peek(Purpose.INVITATION, token)
            .flatMap(accounts::findByPublicId)
            .orElseThrow(NotFoundException::new);
    passwords.check(answer.password(), answer.name(), account.email());
    String hash = passwords.hash(answer.password());
    if (tokens.consume(Purpose.INVITATION, token).isEmpty()
        || account.status() != AccountStatus.INVITED) {
      throw new NotFoundException();
    }
    account.changeProfile(answer.name(), answer.language(), account.zone());
    account.activate(hash, clock.instant());
    accounts.saveAndFlush(account);
    viewers.noteSignIn(account.publicId(), hash, hash, clock.instant());
    consents.give(account.id(), account.publicId(), ConsentText.PRIVACY_NOTICE, answer.shownIn());
    if (answer.crossBorderConsent()) {
      consents.give(account.id(), account.publicId(), ConsentText.CROSS_BORDER, answer.shownIn());
    }
    Viewer viewer = account.viewer();
    audit.record(viewer.actor(), "account.activated", account.publicId(), Map.of());
    return new Arrival(viewer, companies.firstPage(viewer.company()));
  }
}
