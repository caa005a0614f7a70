package app.kakehashi.introduction.domain;

import java.time.LocalDate;
import java.util.Locale;

/** What a company answers when it is asked. */
public sealed interface Answer {
  /** Longest free text of an answer, in characters. */
  int LONGEST_TEXT = 2000;

  /** The five answers, by the code that pages and links use. */
  enum Kind {
    YES,
    UNDER_APPROVAL,
    QUESTION,
    NOT_NOW,
    NO;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
      return "introduction.answer." + code();
    }
  }

  /** Yes. */
  record Yes() implements Answer {}

  /**
   * In internal approval.
   *
   * @param until the promised date
   * @param ringi whether the other side may read that the proposal circulates (稟議回付中)
   */
  record UnderApproval(LocalDate until, boolean ringi) implements Answer {}

  /** A question to the owner. */
  record Question(String text) implements Answer {}

  /** Not now, but from a date on. */
  record NotNow(LocalDate from) implements Answer {}

  /**
   * No.
   *
   * @param note in the company’s own words, for the office; may be empty
   */
  record No(DeclineReason reason, String note) implements Answer {}
}
