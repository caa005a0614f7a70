package app.kakehashi.canary;

import app.kakehashi.account.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads.
 *
 * @param party the company of a member, or whom a link was sent to; null for everybody else
 * @param viewer who is signed in; null without sign-in
 * @param token of the API; null for whoever opens pages
 */
record Reader(Role role, @Nullable Party party, @Nullable Viewer viewer, @Nullable String token) {
  /** What somebody is. */
  enum Role {
    ANYBODY,
    GAP_SIDE,
    OFFER_SIDE,
    THIRD_SIDE,
    STRANGER,
    OFFICE,
    ADMIN,
    /** Holds a link of a mail. */
    LINK;

    /** Whether a member of a company that takes part in an introduction. */
    boolean isSide() {
      return this == GAP_SIDE || this == OFFER_SIDE || this == THIRD_SIDE;
    }
  }

  boolean isOffice() {
    return role == Role.OFFICE || role == Role.ADMIN;
  }

  boolean isApi() {
    return token != null;
  }

  @Override
  public String toString() {
    return role.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
        + (party == null ? "" : " " + party)
        + (token == null ? "" : " by API");
  }
}
