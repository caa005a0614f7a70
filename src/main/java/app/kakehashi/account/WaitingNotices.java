package app.kakehashi.account;

/**
 * What waits unread for a person and is counted on every page; implemented by the feature that
 * keeps it. The number is read in the statement that reads the person, so that no page pays a
 * statement for it.
 */
public interface WaitingNotices {
  /** A scalar subquery over the account {@code a}: how many there are. */
  String countSql();
}
