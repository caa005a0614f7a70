package app.kakehashi.shared;

import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param account the person, or null for the system itself (jobs, first start)
 * @param actingFor the company a member of the office acted for, or null
 */
public record Actor(@Nullable AccountId account, @Nullable CompanyId actingFor) {
  /** Jobs and first start. */
  public static final Actor SYSTEM = new Actor(null, null);

  public static Actor of(AccountId account) {
    return new Actor(account, null);
  }
}
