package app.kakehashi.company.service;

/** Two records cannot be made one, or not be parted again. */
public final class MergeRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  MergeRefusedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /** Why. */
  public enum Reason {
    /** Both take part in one introduction, each on a side of its own. */
    SAME_CASE,
    /** Both have valid official numbers, which differ. */
    TWO_NUMBERS,
    /** The record that stays was changed since. */
    CHANGED_SINCE,
    /** What had followed went or was moved on since. */
    ROWS_GONE,
    /** New introductions were opened with it since. */
    LATER_CASE,
    /** Another record has the official number by now. */
    NUMBER_TAKEN,
    /** The record that stays was itself merged into another since. */
    MERGED_SINCE,
    /** The time to undo it is over. */
    TOO_LATE
  }

  public Reason reason() {
    return reason;
  }
}
