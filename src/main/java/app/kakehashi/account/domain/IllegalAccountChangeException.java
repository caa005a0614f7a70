package app.kakehashi.account.domain;

import app.kakehashi.account.AccountStatus;

/** A change that an account in this status cannot take; two people acting at once may meet it. */
public final class IllegalAccountChangeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IllegalAccountChangeException(AccountStatus status) {
    super("not possible for an account that is " + status);
  }
}
