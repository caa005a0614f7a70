package app.kakehashi.introduction.domain;

import app.kakehashi.shared.text.LooseText;

/**
 * What somebody writes: text and nothing but text, in lines.
 *
 * @param value without outer white space, control characters or changes of direction
 */
public record MessageText(String value) {
  /** Longest message, in characters. */
  public static final int LONGEST = 4000;

  /** Longest translation: Chinese becomes several times as long in English. */
  public static final int LONGEST_TRANSLATION = 16_000;

  /** Why a text is refused; a message key below {@code introduction_room.error.}. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    Refused(String code) {
      super(code);
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /**
   * Reads what was typed.
   *
   * @param longest in characters as a reader counts them, not in UTF-16 units
   * @throws Refused if nothing is left, or too much
   */
  public static MessageText read(String typed, int longest) {
    String text = typed.replace("\r\n", "\n").replace('\r', '\n');
    text = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    if (LooseText.hasDirectionControls(text)) {
      throw new Refused("direction");
    }
    if (text.isEmpty()) {
      throw new Refused("empty");
    }
    if (text.codePointCount(0, text.length()) > longest) {
      throw new Refused("too_long");
    }
    return new MessageText(text);
  }
}
