package app.kakehashi.notification.domain;

/** When a person gets the mails of a category. */
public enum MailPace {
  /** Each as it comes. */
  AT_ONCE,
  /** All of a day in one mail in the morning. */
  DAILY,
  /** Not at all; the inbox on the platform still has the entries. */
  NONE
}
