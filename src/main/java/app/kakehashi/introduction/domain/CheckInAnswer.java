package app.kakehashi.introduction.domain;

import java.util.List;
import java.util.Locale;

/** How a side says that an introduction goes; read by the office only. */
public enum CheckInAnswer {
  /** Going well. */
  WELL,
  /** Slowly, but going on. */
  SLOWLY,
  /** Nothing happens any more. */
  STOPPED,
  /** The two have come to an agreement. */
  AGREED_HERE,
  /** The need is met by somebody else. */
  AGREED_ELSEWHERE,
  /** The office should call. */
  HELP;

  /** After how many months both sides are asked. */
  public static final List<Integer> MONTHS = List.of(1, 3, 6, 12);

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String messageKey() {
    return "introduction_after.check_in_answer." + code();
  }
}
