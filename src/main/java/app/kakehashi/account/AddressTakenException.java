package app.kakehashi.account;

/** There is an account with this mail address already. */
public final class AddressTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AddressTakenException() {
    super("an account with this address exists");
  }
}
