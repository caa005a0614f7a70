package app.kakehashi.notification.domain;

import app.kakehashi.notification.Category;
import java.util.List;
import java.util.Locale;

/** Why a person gets a mail. */
public enum MailKind {
  /** It serves the account or posting itself: invitations, passwords, reviews. */
  SERVICE,
  /** {@link Category#ASK}. */
  ASK,
  /** {@link Category#CASE_NEWS}. */
  CASE_NEWS,
  /** {@link Category#MATCH_ALERT}. */
  MATCH_ALERT,
  /** {@link Category#CHECK_IN}. */
  CHECK_IN,
  /** {@link Category#POSTING}. */
  POSTING,
  /** {@link Category#DESK}. */
  DESK,
  /** What was held for the mail of the day. */
  DIGEST;

  public static MailKind of(Category category) {
    return valueOf(category.name());
  }

  /** Whether the mail offers to get no more of its kind. */
  public boolean canBeStopped() {
    return switch (this) {
      case SERVICE -> false;
      case DIGEST -> true;
      case ASK, CASE_NEWS, MATCH_ALERT, CHECK_IN, POSTING, DESK ->
          Category.valueOf(name()).canBeSwitchedOff();
    };
  }

  /**
   * Those for which a person of the office, or of a company, chooses when they come. Mails about
   * postings are service mails so far, so there is nothing to choose for {@link #POSTING}.
   */
  public static List<MailKind> chosenBy(boolean office) {
    return office ? List.of(DESK) : List.of(CASE_NEWS, MATCH_ALERT, CHECK_IN);
  }

  /** The last part of message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
