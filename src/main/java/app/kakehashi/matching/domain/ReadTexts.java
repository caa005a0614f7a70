package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.TextReader;
import java.util.HashMap;
import java.util.Map;

/**
 * The texts of one side as read for a catalogue. What an earlier catalogue has read is taken from
 * it: reading depends on nothing but the text, and is most of the work of building a catalogue.
 */
final class ReadTexts {
  private final TextReader reader;
  private final TextReader.Side side;
  private final Map<PostingText, ReadText> earlier;
  private final Map<PostingText, ReadText> read = new HashMap<>();

  /**
   * Begins a catalogue.
   *
   * @param earlier what the same reader has read of that side before
   */
  ReadTexts(TextReader reader, TextReader.Side side, Map<PostingText, ReadText> earlier) {
    this.reader = reader;
    this.side = side;
    this.earlier = earlier;
  }

  /** A text of the catalogue, read. */
  ReadText of(PostingText text) {
    return read.computeIfAbsent(
        text,
        fresh -> {
          ReadText known = earlier.get(fresh);
          return known == null ? reader.read(fresh, side) : known;
        });
  }

  /** All texts of the catalogue. */
  Map<PostingText, ReadText> all() {
    return Map.copyOf(read);
  }
}
