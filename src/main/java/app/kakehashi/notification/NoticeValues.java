package app.kakehashi.notification;

import java.util.stream.Collectors;

/**
 * Makes parts of the values of a notice that a reader meets in another language than the notice: it
 * is read by several people and on pages of three languages. The parts may stand anywhere in a
 * value; they are kept with marks of their own and never shown with them.
 */
public final class NoticeValues {
  /** Begins words of somebody; their language follows. */
  public static final char SAID = '\uE000';

  /** Ends the language. */
  public static final char IN = '\uE001';

  /** Begins the key of a message. */
  public static final char MESSAGE = '\uE002';

  /** Ends a part. */
  public static final char END = '\uE003';

  private static final String MARKS = "[\uE000-\uE003]";

  private NoticeValues() {}

  /**
   * What somebody has written, marked with its language.
   *
   * @param language BCP 47
   */
  public static String said(String words, String language) {
    return words
        .replaceAll(MARKS, "")
        .lines()
        .map(line -> SAID + language + IN + line + END)
        .collect(Collectors.joining("\n"));
  }

  /** Words of the platform, in the language in which the notice is read. */
  public static String message(String key) {
    return MESSAGE + key + END;
  }
}
