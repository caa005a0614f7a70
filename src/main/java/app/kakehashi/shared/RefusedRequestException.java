package app.kakehashi.shared;

import org.jspecify.annotations.Nullable;

/** An API request that is understood and cannot be done, with the reason in the reader's words. */
public final class RefusedRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why it cannot be done. */
  public enum Kind {
    /** What was sent is of no use as it stands. */
    UNUSABLE,
    /** What it refers to has changed since. */
    OUTDATED
  }

  private final Kind kind;
  private final String detail;

  /**
   * A refusal.
   *
   * @param detail in the reader's language
   */
  public RefusedRequestException(Kind kind, String detail) {
    this(kind, detail, null);
  }

  /** A refusal for what was thrown below. */
  public RefusedRequestException(Kind kind, String detail, @Nullable Throwable cause) {
    super(kind.name(), cause);
    this.kind = kind;
    this.detail = detail;
  }

  public Kind kind() {
    return kind;
  }

  /** The reason in the reader's language. */
  public String detail() {
    return detail;
  }
}
