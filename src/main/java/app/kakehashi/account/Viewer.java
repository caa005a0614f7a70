package app.kakehashi.account;

import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in person who looks at a page or calls the API. Every load goes through what the
 * viewer may see.
 *
 * @param company the company of a {@link Role#MEMBER}; null for the office
 * @param language of the page or answer; where nothing else was chosen, that of the account
 * @param zone in which this person reads times
 * @param desk what of the office a person of a desk works with
 */
public record Viewer(
    AccountId account,
    String name,
    Role role,
    @Nullable CompanyId company,
    Language language,
    ZoneId zone,
    Desk desk) {
  public Viewer {
    if ((role == Role.MEMBER) != (company != null)) {
      throw new IllegalArgumentException("A member belongs to one company, the office to none");
    }
  }

  /** A member, an admin, or somebody of the whole secretariat. */
  public Viewer(
      AccountId account,
      String name,
      Role role,
      @Nullable CompanyId company,
      Language language,
      ZoneId zone) {
    this(account, name, role, company, language, zone, Desk.WHOLE);
  }

  /** Whether this is the secretariat or an admin. */
  public boolean isOffice() {
    return role != Role.MEMBER;
  }

  public boolean isAdmin() {
    return role == Role.ADMIN;
  }

  /** Whether the viewer is a member of this company. */
  public boolean belongsTo(CompanyId id) {
    return id.equals(company);
  }

  /** Whether the viewer keeps this company’s records: as its member, or as its office. */
  public boolean keeps(CompanyId id) {
    return isOffice() ? desk.opens(id) : belongsTo(id);
  }

  /** The same person with the language of this one request, chosen on the page or by the API. */
  public Viewer reading(Language other) {
    return new Viewer(account, name, role, company, other, zone, desk);
  }

  /** The viewer as the author of a change. */
  public Actor actor() {
    return Actor.of(account);
  }
}
