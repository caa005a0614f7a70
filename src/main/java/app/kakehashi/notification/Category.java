package app.kakehashi.notification;

/** What a notice is about; people choose for each category whether and when they get mails. */
public enum Category {
  /** An answer is needed from this person: always mailed at once. */
  ASK(false),
  /** What happens with the introductions of the person's company. */
  CASE_NEWS(true),
  /** New matches of the company's postings. */
  MATCH_ALERT(true),
  /** How an introduction is going. */
  CHECK_IN(true),
  /** The life of the company's own postings. */
  POSTING(true),
  /** The office's own work. */
  DESK(true);

  private final boolean canBeSwitchedOff;

  Category(boolean canBeSwitchedOff) {
    this.canBeSwitchedOff = canBeSwitchedOff;
  }

  /** Whether a person may get its mails once a day or not at all. */
  public boolean canBeSwitchedOff() {
    return canBeSwitchedOff;
  }
}
