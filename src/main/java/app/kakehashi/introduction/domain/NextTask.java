package app.kakehashi.introduction.domain;

import java.util.Locale;

/** What somebody has to do next in a case. */
public enum NextTask {
  /** The office looks at a suggestion. */
  REVIEW_SUGGESTION,
  /** Somebody of the office takes the case. */
  TAKE,
  /** The owner checks the profiles and writes why. */
  SCREEN,
  /** The company answers. */
  ANSWER,
  /** The company keeps its promised date. */
  DECIDE_INSIDE,
  /** The owner answers a question, or passes it on. */
  ANSWER_QUESTION,
  /** The owner speaks with a company whose date has passed. */
  CHASE_PROMISE,
  /** The owner asks the next company. */
  ASK_NEXT,
  /** The owner introduces the companies. */
  INTRODUCE,
  /** The companies find a date. */
  ARRANGE_MEETING,
  /** The companies meet, and say how it was. */
  RECORD_OUTCOME,
  /** The companies say how it goes on. */
  DECIDE_NEXT_STEP,
  /** The step that was put on record. */
  NEXT_STEP,
  /** The other side confirms what was agreed. */
  CONFIRM_AGREEMENT,
  /** The owner takes care of a step that is overdue. */
  CHASE,
  /** The owner checks why nothing is heard. */
  CHECK_SILENCE,
  /** The case rests; it comes back by itself. */
  COME_BACK;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String messageKey() {
    return "introduction.task." + code();
  }
}
