package app.kakehashi.account.service;

import app.kakehashi.account.domain.PasswordRule;
import java.util.Locale;

/** A new password was refused. */
public final class WeakPasswordException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final PasswordRule.Problem problem;

  WeakPasswordException(PasswordRule.Problem problem) {
    super("weak password");
    this.problem = problem;
  }

  /** Message key of the reason. */
  public String messageKey() {
    return "account.password.problem." + problem.name().toLowerCase(Locale.ROOT);
  }
}
