package app.kakehashi.account.domain;

import app.kakehashi.account.AccountStatus;
import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.PublicId;
import app.kakehashi.shared.StaleVersionException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A person's account. The person's data is gone once it is removed; the number stays. */
@Entity
@DynamicUpdate
public class Account {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final ZoneId TAIWAN = ZoneId.of("Asia/Taipei");

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(updatable = false)
  private String publicId;

  private @Nullable String email;
  private @Nullable String emailKey;
  private @Nullable String name;

  @Enumerated(EnumType.STRING)
  private Role role;

  private @Nullable Long companyId;
  private @Nullable String deskCountry;
  private @Nullable String body;
  private String language;
  private String zone;
  private @Nullable String passwordHash;

  @Enumerated(EnumType.STRING)
  private AccountStatus status;

  @Column(updatable = false)
  private Instant createdAt;

  private @Nullable Instant activatedAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected Account() {}

  private Account(
      EmailAddress email,
      String name,
      Role role,
      @Nullable CompanyId company,
      Language language,
      Instant now) {
    if ((role == Role.MEMBER) != (company != null)) {
      throw new IllegalArgumentException("A member belongs to one company, the office to none");
    }
    this.publicId = PublicId.next();
    this.email = email.value();
    this.emailKey = email.key();
    this.name = name.strip();
    this.role = role;
    this.companyId = company == null ? null : company.value();
    this.language = language.code();
    this.zone = (language == Language.ZH_HANT ? TAIWAN : JAPAN).getId();
    this.status = AccountStatus.INVITED;
    this.createdAt = now;
  }

  /** A person of a company who is asked to join. */
  public static Account member(
      EmailAddress email, String name, CompanyId company, Language language, Instant now) {
    return new Account(email, name, Role.MEMBER, company, language, now);
  }

  /** A person of the office who is asked to join. */
  public static Account office(
      EmailAddress email, String name, Role role, Language language, Instant now) {
    return new Account(email, name, role, null, language, now);
  }

  /** The person has chosen a password: from now on the account can be used. */
  public void activate(String newPasswordHash, Instant now) {
    require(status == AccountStatus.INVITED);
    passwordHash = newPasswordHash;
    status = AccountStatus.ACTIVE;
    activatedAt = now;
  }

  /** Closes the account until it is enabled again. */
  public void disable() {
    require(status == AccountStatus.ACTIVE || status == AccountStatus.INVITED);
    status = AccountStatus.DISABLED;
  }

  /** Opens a closed account: in use again, or waiting for activation if it never was used. */
  public void enable() {
    require(status == AccountStatus.DISABLED);
    status = activatedAt == null ? AccountStatus.INVITED : AccountStatus.ACTIVE;
  }

  /** Erases what tells who the person was. */
  public void remove() {
    require(status != AccountStatus.REMOVED);
    status = AccountStatus.REMOVED;
    email = null;
    emailKey = null;
    name = null;
    passwordHash = null;
  }

  public void changePassword(String newPasswordHash) {
    require(status == AccountStatus.ACTIVE);
    passwordHash = newPasswordHash;
  }

  /** Changes what the person is in the office; members stay members. */
  public void changeRole(Role newRole) {
    require(role != Role.MEMBER && newRole != Role.MEMBER && status != AccountStatus.REMOVED);
    role = newRole;
  }

  /**
   * Where in the office the person works.
   *
   * @param country {@code JP} or {@code TW}; null for the whole secretariat
   * @param newBody the partner body at that desk; null for none
   */
  public void placeAt(@Nullable String country, @Nullable String newBody) {
    require(role != Role.MEMBER && status != AccountStatus.REMOVED);
    deskCountry = country;
    body = country == null ? null : newBody;
  }

  public void changeProfile(String newName, Language newLanguage, ZoneId newZone) {
    require(status != AccountStatus.REMOVED);
    name = newName.strip();
    language = newLanguage.code();
    zone = newZone.getId();
  }

  public AccountId id() {
    return new AccountId(Objects.requireNonNull(id));
  }

  public String publicId() {
    return publicId;
  }

  public Role role() {
    return role;
  }

  public AccountStatus status() {
    return status;
  }

  public @Nullable CompanyId company() {
    return companyId == null ? null : new CompanyId(companyId);
  }

  public Language language() {
    return Language.ofTag(language).orElseThrow();
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  /** {@code JP} or {@code TW}; null for the whole secretariat. */
  public @Nullable String deskCountry() {
    return deskCountry;
  }

  /** The partner body the person belongs to. */
  public @Nullable String body() {
    return body;
  }

  public @Nullable String passwordHash() {
    return passwordHash;
  }

  public long version() {
    return version;
  }

  /** Name of a person who is still there. */
  public String name() {
    return Objects.requireNonNull(name, "removed");
  }

  /** Address of a person who is still there. */
  public String email() {
    return Objects.requireNonNull(email, "removed");
  }

  public String emailKey() {
    return Objects.requireNonNull(emailKey, "removed");
  }

  /** The person as the one who looks at a page. */
  public Viewer viewer() {
    return new Viewer(id(), name(), role, company(), language(), zone());
  }

  public AccountSummary summary() {
    return new AccountSummary(id(), publicId, name(), email(), role, company(), language(), status);
  }

  /**
   * A change this status cannot take: somebody else has changed the account since the page was
   * opened.
   */
  private static void require(boolean allowed) {
    if (!allowed) {
      throw new StaleVersionException();
    }
  }
}
