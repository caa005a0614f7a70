package app.kakehashi.matching;

import java.util.List;

/**
 * A posting's own words as they were scored, cut where the counterpart names the same thing.
 *
 * @param language BCP 47 tag of the original
 * @param items lists of needs or capabilities in the firm's words; may be empty
 */
public record MarkedText(
    String language, List<Stretch> title, List<Stretch> items, List<Stretch> body) {

  public MarkedText {
    title = List.copyOf(title);
    items = List.copyOf(items);
    body = List.copyOf(body);
  }

  /**
   * Words in a row; all stretches of a part make up its text.
   *
   * @param number which of the shared things it names, from 1; 0 for none
   */
  public record Stretch(String words, int number) {}
}
