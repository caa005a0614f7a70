package app.kakehashi.notification;

import java.time.Instant;

/** For a past that was lived through in one go, such as the demo’s. */
public interface PastNotices {
  /**
   * What this transaction has told as of before a moment counts as having reached its readers when
   * it was told: mails as sent, entries of inboxes as read. To be called in the transaction that
   * lived through it.
   */
  void arrived(Instant before);
}
