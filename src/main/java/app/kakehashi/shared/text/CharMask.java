package app.kakehashi.shared.text;

/**
 * Which characters a text has, roughly, in 64 bits: where many words are looked for in many short
 * texts, most are ruled out by one comparison.
 */
public final class CharMask {
  private CharMask() {}

  /** The mask of a text; of the empty text 0. */
  public static long of(String text) {
    long mask = 0;
    for (int i = 0; i < text.length(); i++) {
      mask |= 1L << text.charAt(i);
    }
    return mask;
  }

  /**
   * Whether a text may contain a word, by their masks; never false where it does.
   *
   * @param text mask of the text
   * @param word mask of the word
   */
  public static boolean mayHold(long text, long word) {
    return (text & word) == word;
  }
}
