package app.kakehashi.notification.domain;

/** What became of a mail. */
public enum MailStatus {
  /** To be sent, now or after a failure. */
  WAITING,
  /** Handed to the mail server. Its words are erased: links in them are secrets. */
  SENT,
  /** Not sent: no mail server is configured. The office can pass the words on by hand. */
  NO_SERVER,
  /** Given up after too many failures. */
  DEAD
}
