package app.kakehashi.account.service;

import app.kakehashi.account.AccountStatus;
import app.kakehashi.account.AddressTakenException;
import app.kakehashi.account.NewPerson;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.account.domain.Account;
import app.kakehashi.account.domain.AccountRepository;
import app.kakehashi.account.domain.EmailAddress;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What admins do with accounts. Members are invited from their company's page, the office from
 * here.
 */
@Service
public class AccountAdministration {
  private final AccountRepository accounts;
  private final InvitationMails invitations;
  private final AccountClosing closing;
  private final CompanyNames companies;
  private final AuditLog audit;
  private final JdbcClient jdbc;
  private final Clock clock;

  AccountAdministration(
      AccountRepository accounts,
      InvitationMails invitations,
      AccountClosing closing,
      CompanyNames companies,
      AuditLog audit,
      JdbcClient jdbc,
      Clock clock) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.closing = closing;
    this.companies = companies;
    this.audit = audit;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What an admin looks for.
   *
   * @param text part of a name or address; empty for everybody
   * @param role null for every role
   * @param status null for every status but removed
   */
  public record Filter(String text, @Nullable Role role, @Nullable AccountStatus status) {}

  /**
   * One line of the list.
   *
   * @param company null for the office
   * @param desk {@code JP} or {@code TW}; null for the whole secretariat and for members
   * @param body the partner body at that desk; null for none
   */
  public record Row(
      String publicId,
      String name,
      String email,
      Role role,
      @Nullable String company,
      @Nullable String desk,
      @Nullable String body,
      AccountStatus status,
      @Nullable Instant lastSignInAt,
      boolean self) {}

  /** One page of the list. */
  public record Rows(List<Row> rows, long total) {}

  /** Accounts that match, by name, with the names of their companies. */
  @Transactional(readOnly = true)
  public Rows list(Filter filter, int offset, int size, Viewer viewer) {
    String text =
        Normalizer.normalize(filter.text(), Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    List<Found> found =
        jdbc.sql(
                """
                select id, public_id, name, email, role, company_id, desk_country, body, status, last_sign_in_at,
                  count(*) over () as total
                from account
                where status <> 'REMOVED'
                  and (:text = '' or strpos(lower(normalize(name, nfkc)), :text) > 0 or strpos(email_key, :text) > 0)
                  and (cast(:role as text) is null or role = :role)
                  and (cast(:status as text) is null or status = :status)
                order by name, id offset :offset limit :size
                """)
            .param("text", text)
            .param("role", filter.role() == null ? null : filter.role().name())
            .param("status", filter.status() == null ? null : filter.status().name())
            .param("offset", offset)
            .param("size", size)
            .query(AccountAdministration::found)
            .list();
    Map<CompanyId, String> names =
        companies.namesOf(
            found.stream().map(Found::company).filter(Objects::nonNull).distinct().toList(),
            viewer.language());
    return new Rows(
        found.stream().map(row -> row.named(names, viewer)).toList(),
        found.isEmpty() ? 0 : found.getFirst().total());
  }

  /**
   * Invites a person to the office.
   *
   * @throws AddressTakenException if there is an account with the address
   */
  @Transactional
  public void inviteOffice(NewPerson person, Role role, Viewer by) {
    EmailAddress email = EmailAddress.of(person.email());
    if (accounts.findByEmailKey(email.key()).isPresent()) {
      throw new AddressTakenException();
    }
    Account account =
        TakenAddress.translated(
            () ->
                accounts.saveAndFlush(
                    Account.office(
                        email, person.name(), role, person.language(), clock.instant())));
    invitations.send(account);
    audit.record(by.actor(), "account.invited", account.publicId(), Map.of("role", role.name()));
  }

  /** Sends the invitation again, with a new link. */
  @Transactional
  public void resend(String publicId, Viewer by) {
    Account account = load(publicId);
    if (account.status() != AccountStatus.INVITED) {
      throw new StaleVersionException();
    }
    invitations.send(account);
    audit.record(by.actor(), "account.invitation_resent", publicId, Map.of());
  }

  @Transactional
  public void disable(String publicId, Viewer by) {
    closing.disable(other(publicId, by), by.actor());
  }

  @Transactional
  public void enable(String publicId, Viewer by) {
    Account account = load(publicId);
    account.enable();
    accounts.saveAndFlush(account);
    audit.record(by.actor(), "account.enabled", publicId, Map.of());
  }

  @Transactional
  public void remove(String publicId, Viewer by) {
    closing.remove(other(publicId, by), by.actor());
  }

  @Transactional
  public void changeRole(String publicId, Role role, Viewer by) {
    closing.changeRole(other(publicId, by), role, by.actor());
  }

  /**
   * Where a person of the office works.
   *
   * @param desk {@code JP} or {@code TW}; null for the whole secretariat
   * @param body the partner body at that desk; null for none
   */
  public record Place(String name, @Nullable String desk, @Nullable String body, long version) {}

  /**
   * Where a person of the office works.
   *
   * @throws NotFoundException for members and for people who are gone
   */
  @Transactional(readOnly = true)
  public Place placeOf(String publicId) {
    Account account = officer(publicId);
    return new Place(account.name(), account.deskCountry(), account.body(), account.version());
  }

  /**
   * Gives a person of the office a desk, which counts from the next request on.
   *
   * @param desk {@code JP} or {@code TW}; null for the whole secretariat
   * @param body the partner body at that desk, as companies name it; null for none
   * @throws StaleVersionException if somebody changed the account since
   */
  @Transactional
  public void place(
      String publicId, long version, @Nullable String desk, @Nullable String body, Viewer by) {
    Account account = officer(publicId);
    StaleVersionException.check(version, account.version());
    account.placeAt(desk, body);
    accounts.saveAndFlush(account);
    audit.record(
        by.actor(),
        "account.desk_changed",
        publicId,
        Map.of(
            "desk",
            desk == null ? "" : desk,
            "body",
            Objects.requireNonNullElse(account.body(), "")));
  }

  private Account officer(String publicId) {
    Account account = load(publicId);
    if (account.role() == Role.MEMBER || account.status() == AccountStatus.REMOVED) {
      throw new NotFoundException();
    }
    return account;
  }

  /** The account a page asks about before it is removed. */
  @Transactional(readOnly = true)
  public Optional<String> nameOf(String publicId) {
    return accounts
        .findByPublicId(publicId)
        .filter(account -> account.status() != AccountStatus.REMOVED)
        .map(Account::name);
  }

  /** Nobody closes the own account: the way back would be closed too. */
  private Account other(String publicId, Viewer by) {
    Account account = load(publicId);
    if (account.id().equals(by.account())) {
      throw new NotFoundException();
    }
    return account;
  }

  private Account load(String publicId) {
    return accounts.findByPublicId(publicId).orElseThrow(NotFoundException::new);
  }

  private record Found(
      long id,
      String publicId,
      String name,
      String email,
      Role role,
      @Nullable CompanyId company,
      @Nullable String desk,
      @Nullable String body,
      AccountStatus status,
      @Nullable Instant lastSignInAt,
      long total) {
    Row named(Map<CompanyId, String> names, Viewer viewer) {
      return new Row(
          publicId,
          name,
          email,
          role,
          company == null ? null : names.get(company),
          desk,
          body,
          status,
          lastSignInAt,
          id == viewer.account().value());
    }
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    long company = row.getLong("company_id");
    OffsetDateTime lastSignIn = row.getObject("last_sign_in_at", OffsetDateTime.class);
    return new Found(
        row.getLong("id"),
        row.getString("public_id"),
        row.getString("name"),
        row.getString("email"),
        Role.valueOf(row.getString("role")),
        company == 0 ? null : new CompanyId(company),
        row.getString("desk_country"),
        row.getString("body"),
        AccountStatus.valueOf(row.getString("status")),
        lastSignIn == null ? null : lastSignIn.toInstant(),
        row.getLong("total"));
  }
}
