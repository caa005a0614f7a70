package app.kakehashi.matching.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pair in full, in the reader's words.
 *
 * @param match null where a hard constraint forbids the pair
 * @param reasons all but those against and open ones
 * @param points against and open
 * @param words what both texts name
 * @param texts both postings’ own words, with what they share marked
 * @param changes what would raise the score
 * @param blocks why the pair cannot be
 */
record PairSheet(
    MatchRow.PostingLine own,
    MatchRow.PostingLine other,
    @Nullable MatchRow match,
    List<String> reasons,
    List<MatchRow.Point> points,
    List<Words> words,
    Texts texts,
    List<Fact> facts,
    List<String> changes,
    List<String> blocks) {

  /**
   * Words of both texts that mean the same, the reader's own text first.
   *
   * @param number that the marks in the texts carry
   * @param meaning in the reader's language; null where the words themselves agree
   */
  record Words(int number, @Nullable String meaning, String own, String other) {}

  /** The reader's own text and the counterpart's. */
  record Texts(Text own, Text other) {}

  /** A posting's words in its original language. */
  record Text(String lang, List<Piece> title, List<Piece> items, List<Piece> body) {}

  /**
   * Words in a row.
   *
   * @param number of the shared words it belongs to; 0 for none
   * @param meaning in the reader's language; null without a mark or where the words agree
   */
  record Piece(String text, int number, @Nullable String meaning) {}

  /** What both state about one thing. */
  record Fact(String key, String label, List<Value> own, List<Value> other) {}

  /**
   * A stated value.
   *
   * @param isCommon whether the other side states it, too
   */
  record Value(String text, boolean isCommon) {}

  /** A line of the table that compares several: the own posting's values, then those of each. */
  record Comparison(String label, List<Value> own, List<List<Value>> others) {}
}
