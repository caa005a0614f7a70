package app.kakehashi.posting;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How long a posting is shown to the other side: twelve months from the last time somebody looked
 * after it.
 *
 * @param publishedAt when it was shown for the first time; stays through renewals
 * @param expiresAt when it ends unless it is renewed
 * @param remindedAt when the company was told that it ends soon; null before
 */
@Embeddable
record PublicationTerm(Instant publishedAt, Instant expiresAt, @Nullable Instant remindedAt) {
  private static final int MONTHS = 12;

  /** The first. */
  static PublicationTerm from(Instant now) {
    return new PublicationTerm(now, endOf(now), null);
  }

  /** Another one from now. */
  PublicationTerm renewed(Instant now) {
    return new PublicationTerm(publishedAt, endOf(now), null);
  }

  /** The same, with the reminder sent. */
  PublicationTerm reminded(Instant now) {
    return new PublicationTerm(publishedAt, expiresAt, now);
  }

  boolean isOver(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Whether it ends soon and nobody was reminded of it. */
  boolean isReminderDue(Instant now) {
    return remindedAt == null
        && !isOver(now)
        && !now.isBefore(expiresAt.minus(Duration.ofDays(Posting.REMINDER_DAYS)));
  }

  private static Instant endOf(Instant start) {
    return start.atZone(ZoneOffset.UTC).plusMonths(MONTHS).toInstant();
  }
}
