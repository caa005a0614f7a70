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
 * @param zone in which this person reads times
 */
public record Viewer(
    AccountId account,
    String name,
    Role role,
    @Nullable CompanyId company,
    Language language,
    ZoneId zone) {
  public Viewer {
    if ((role == Role.MEMBER) != (company != null)) {
      throw new IllegalArgumentException("A member belongs to one company, the office to none");
    }
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

  /** The same person with the language of this one request, chosen on the page or by the API. */
  public Viewer reading(Language other) {
    return new Viewer(account, name, role, company, other, zone);
  }

  /** The viewer as the author of a change. */
  public Actor actor() {
    return Actor.of(account);
  }
}
