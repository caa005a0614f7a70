package app.kakehashi.company.service;

/** Another company already has this official number. */
public final class IdentifierTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IdentifierTakenException() {
    super("another company has this official number");
  }
}
