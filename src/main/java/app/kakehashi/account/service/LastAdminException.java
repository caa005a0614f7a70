package app.kakehashi.account.service;

/** The change would leave the platform without an admin who can sign in. */
public final class LastAdminException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LastAdminException() {
    super("the last admin stays");
  }
}
