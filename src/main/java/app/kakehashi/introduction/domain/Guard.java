package app.kakehashi.introduction.domain;

import java.util.Locale;

/** What must hold before a move. Those that lie outside the case are established by its service. */
public enum Guard {
  /** No other open case of the same gap and offer. */
  PAIR_FREE(true),
  /** Both postings are published, and neither company is blocked for the other. */
  PAIR_POSSIBLE(true),
  /** A reason is given. */
  REASON(false),
  /** Both profiles are complete, verified and fresh, or the curator has confirmed what is open. */
  SCREENED(true),
  /** Why these two and the first step are written in the language of the company that is asked. */
  WORDS(true),
  /** At most five candidates stand in the list of one gap. */
  ROOM_IN_LIST(true),
  /** Every choice of the gap's last list is answered or expired. */
  LAST_LIST_ANSWERED(true),
  /** The company has room for another open introduction. */
  CAPACITY(true),
  /** Somebody of the company can be reached. */
  REACHABLE(true),
  /** The companies before it have said yes. */
  EARLIER_YES(false),
  /** A date after today. */
  FUTURE_DATE(false),
  /** A text is written. */
  TEXT(false),
  /** Every mandatory leg says yes. */
  ALL_YES(false),
  /** Each contact person whose data crosses the border has agreed. */
  CONSENTS(true),
  /** The confidentiality agreement is recorded where the kind of gap needs one. */
  CONFIDENTIALITY(true),
  /** What comes next and when. */
  NEXT_STEP(false),
  /** Both sides confirm, or the owner has evidence. */
  CONFIRMED(true),
  /** The owner approved what the companies read. */
  WORDING(false),
  /** The time is up. */
  TIME_UP(false),
  /** A contact was added after nobody could be reached. */
  NEW_CONTACT(true);

  private final boolean outside;

  Guard(boolean outside) {
    this.outside = outside;
  }

  /** Whether it takes more than the case to know. */
  public boolean isOutside() {
    return outside;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The message that says what is missing. */
  public String messageKey() {
    return "introduction.guard." + code();
  }
}
