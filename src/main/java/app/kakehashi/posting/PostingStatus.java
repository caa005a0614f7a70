package app.kakehashi.posting;

import java.util.EnumSet;
import java.util.Set;

/** Where a posting stands in its life. Only {@link Posting} moves from one to the next. */
public enum PostingStatus {
  /** Being written; only its company and the office see it. */
  DRAFT,
  /** Waits for a second person. */
  SUBMITTED,
  /** Sent back with reasons. */
  RETURNED,
  /** Shown to the other side and matched. */
  PUBLISHED,
  /** Closed because what was sought was found. */
  FILLED,
  /** Closed for another reason. */
  WITHDRAWN,
  /** Twelve months passed without a renewal. */
  EXPIRED;

  /** The whole transition table. */
  public Set<PostingStatus> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
      case SUBMITTED -> EnumSet.of(PUBLISHED, RETURNED, WITHDRAWN);
      case RETURNED -> EnumSet.of(SUBMITTED, WITHDRAWN);
      // back to SUBMITTED: its content was changed, a second person looks again
      case PUBLISHED -> EnumSet.of(FILLED, WITHDRAWN, EXPIRED, SUBMITTED);
      case EXPIRED -> EnumSet.of(PUBLISHED, FILLED, WITHDRAWN, SUBMITTED);
      case FILLED, WITHDRAWN -> EnumSet.noneOf(PostingStatus.class);
    };
  }

  public boolean mayBecome(PostingStatus other) {
    return next().contains(other);
  }

  /** Whether the posting's content may still be changed. */
  public boolean isOpen() {
    return !next().isEmpty();
  }

  /** Message key of the status in words. */
  public String messageKey() {
    return "posting.status." + name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Tone of the status tag. */
  public String tone() {
    return switch (this) {
      case PUBLISHED, FILLED -> "good";
      case RETURNED -> "warn";
      case SUBMITTED -> "info";
      case DRAFT, WITHDRAWN, EXPIRED -> "neutral";
    };
  }
}
