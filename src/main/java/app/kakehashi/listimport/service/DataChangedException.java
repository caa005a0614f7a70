package app.kakehashi.listimport.service;

/** Data changed since the check, so that the commit would do something else than was shown. */
final class DataChangedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DataChangedException() {
    super("the list would do something else than its preview shows");
  }

  DataChangedException(Throwable inBetween) {
    super(inBetween);
  }
}
