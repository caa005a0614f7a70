package app.kakehashi.account;

import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The accounts of the platform, as other features use them. Removed accounts are found nowhere but
 * in {@link #namesOf}.
 */
public interface Accounts {
  /**
   * Invites a contact of a company: makes an account without a password and mails a link that
   * activates it, all in the caller's transaction. A person who is invited to the same company
   * already gets a new link; the older one dies.
   *
   * @throws AddressTakenException if the address belongs to the office, to another company or to an
   *     active account
   * @throws IllegalArgumentException if the address is none
   */
  AccountId invite(CompanyId company, NewPerson person, Actor by);

  /** Makes an account that can sign in at once; for demo data and tests. */
  AccountId createActive(NewPerson person, Role role, Optional<CompanyId> company, String password);

  /**
   * Makes a personal access token for the API and answers it in clear: it cannot be shown again.
   */
  String issueApiToken(AccountId account, String name);

  /** The person behind an active account. */
  Optional<Viewer> viewer(AccountId account);

  /** The person behind a valid API token. */
  Optional<Viewer> viewerOfApiToken(String token);

  /** One account. */
  Optional<AccountSummary> find(AccountId account);

  /** People of a company, whatever their status but removed, by name. */
  List<AccountSummary> membersOf(CompanyId company);

  /** Active people of the office, by name. */
  List<AccountSummary> office();

  /** Names to print beside what people did; a removed person has no entry. */
  Map<AccountId, String> namesOf(Collection<AccountId> accounts);

  /** Closes an account: every session and API token of it dies at once. */
  void disable(AccountId account, Actor by);
}
