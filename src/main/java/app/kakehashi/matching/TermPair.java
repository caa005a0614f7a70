package app.kakehashi.matching;

import org.jspecify.annotations.Nullable;

/**
 * A thing that both texts name, in the words of each.
 *
 * @param concept id of the shared glossary concept; null where the words themselves agree
 * @param weight how much it says, for ordering
 */
public record TermPair(@Nullable String concept, Passage gap, Passage offer, double weight) {

  /**
   * Words in a posting.
   *
   * @param part {@code title}, {@code items} or {@code body}
   * @param from first position in that part
   * @param to position after the last
   */
  public record Passage(String words, String part, int from, int to) {}
}
