package app.kakehashi.listimport.service;

/** The work on an import is to stop: somebody asked for it, or another worker has taken it up. */
final class WorkEndedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean cancelled;

  WorkEndedException(boolean cancelled) {
    super(cancelled ? "cancelled" : "taken up by another worker");
    this.cancelled = cancelled;
  }

  /** Whether somebody asked for it. */
  boolean isCancelled() {
    return cancelled;
  }
}
