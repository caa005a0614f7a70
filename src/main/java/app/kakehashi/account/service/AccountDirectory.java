package app.kakehashi.account.service;

import static java.util.stream.Collectors.toMap;

import app.kakehashi.account.AccountStatus;
import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.AddressTakenException;
import app.kakehashi.account.NewPerson;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.account.domain.Account;
import app.kakehashi.account.domain.AccountRepository;
import app.kakehashi.account.domain.EmailAddress;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts as other features use them. */
@Service
class AccountDirectory implements Accounts {
  private static final Duration TOKEN_VALID = Duration.ofDays(365);

  private final AccountRepository accounts;
  private final ViewerQueries viewers;
  private final InvitationMails invitations;
  private final ApiTokens apiTokens;
  private final Passwords passwords;
  private final AccountClosing closing;
  private final AuditLog audit;
  private final Clock clock;

  AccountDirectory(
      AccountRepository accounts,
      ViewerQueries viewers,
      InvitationMails invitations,
      ApiTokens apiTokens,
      Passwords passwords,
      AccountClosing closing,
      AuditLog audit,
      Clock clock) {
    this.accounts = accounts;
    this.viewers = viewers;
    this.invitations = invitations;
    this.apiTokens = apiTokens;
    this.passwords = passwords;
    this.closing = closing;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public AccountId invite(CompanyId company, NewPerson person, Actor by) {
    EmailAddress email = EmailAddress.of(person.email());
    Optional<Account> known = accounts.findByEmailKey(email.key());
    if (known.isPresent()
        && (known.get().status() != AccountStatus.INVITED
            || !company.equals(known.get().company()))) {
      throw new AddressTakenException();
    }
    Account account =
        known.orElseGet(
            () ->
                TakenAddress.translated(
                    () ->
                        accounts.saveAndFlush(
                            Account.member(
                                email,
                                person.name(),
                                company,
                                person.language(),
                                clock.instant()))));
    invitations.send(account);
    audit.record(by, "account.invited", account.publicId(), Map.of("company", company.value()));
    return account.id();
  }

  @Override
  @Transactional
  public AccountId createActive(
      NewPerson person, Role role, Optional<CompanyId> company, String password) {
    EmailAddress email = EmailAddress.of(person.email());
    Account account =
        company
            .map(id -> Account.member(email, person.name(), id, person.language(), clock.instant()))
            .orElseGet(
                () ->
                    Account.office(email, person.name(), role, person.language(), clock.instant()));
    account.activate(passwords.hash(password), clock.instant());
    TakenAddress.translated(() -> accounts.saveAndFlush(account));
    audit.record(Actor.SYSTEM, "account.created", account.publicId(), Map.of("role", role.name()));
    return account.id();
  }

  @Override
  @Transactional
  public String issueApiToken(AccountId account, String name) {
    return apiTokens.issue(account, name, TOKEN_VALID);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Viewer> viewer(AccountId account) {
    return viewers.byId(account);
  }

  @Override
  @Transactional
  public Optional<Viewer> viewerOfApiToken(String token) {
    return apiTokens.viewer(token);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<AccountSummary> find(AccountId account) {
    return accounts
        .findById(account.value())
        .filter(found -> found.status() != AccountStatus.REMOVED)
        .map(Account::summary);
  }

  @Override
  @Transactional(readOnly = true)
  public List<AccountSummary> membersOf(CompanyId company) {
    return accounts.findMembers(company.value()).stream().map(Account::summary).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<AccountSummary> office() {
    return accounts.findOffice().stream().map(Account::summary).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Map<AccountId, String> namesOf(Collection<AccountId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : accounts.findNamed(ids.stream().map(AccountId::value).toList()).stream()
            .collect(toMap(Account::id, Account::name));
  }

  @Override
  @Transactional
  public void disable(AccountId id, Actor by) {
    closing.disable(accounts.findById(id.value()).orElseThrow(NotFoundException::new), by);
  }
}
