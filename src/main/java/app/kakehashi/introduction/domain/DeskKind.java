package app.kakehashi.introduction.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a line of the desk asks the office to do. */
public enum DeskKind {
  /** A gap or offer waits for a second person before it is published. */
  REVIEW("introduction_desk.kind.review"),
  REVIEW_SUGGESTION(NextTask.REVIEW_SUGGESTION),
  TAKE(NextTask.TAKE),
  SCREEN(NextTask.SCREEN),
  ANSWER_QUESTION(NextTask.ANSWER_QUESTION),
  /** A company was reminded, or the office alerted, and nothing was heard. */
  SILENT("introduction_desk.kind.silent"),
  /** A promised date has passed. */
  CHASE_PROMISE(NextTask.CHASE_PROMISE),
  ASK_NEXT(NextTask.ASK_NEXT),
  INTRODUCE(NextTask.INTRODUCE),
  /** A meeting was to have taken place; nobody has said how it went. */
  OUTCOME("introduction_desk.kind.outcome"),
  NEXT_STEP(NextTask.NEXT_STEP),
  CHASE(NextTask.CHASE),
  CHECK_SILENCE(NextTask.CHECK_SILENCE),
  /** Rests and comes back by itself; listed only if asked for. */
  COME_BACK(NextTask.COME_BACK);

  /** What there is to do, unless somebody asks for a kind by name. */
  public static final Set<DeskKind> TO_DO = EnumSet.complementOf(EnumSet.of(COME_BACK));

  private final String messageKey;

  DeskKind(NextTask task) {
    this.messageKey = task.messageKey();
  }

  DeskKind(String messageKey) {
    this.messageKey = messageKey;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The message that puts it into words. */
  public String messageKey() {
    return messageKey;
  }

  public static Optional<DeskKind> find(String code) {
    for (DeskKind kind : values()) {
      if (kind.code().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
