package app.kakehashi.shared;

/**
 * A form was sent whose record somebody else has changed since; answered with a friendly 409 page.
 */
public final class StaleVersionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StaleVersionException() {
    super("changed by somebody else since the form was opened");
  }

  /** Throws if the version a form carries is not the stored one. */
  public static void check(long expected, long actual) {
    if (expected != actual) {
      throw new StaleVersionException();
    }
  }
}
