package app.kakehashi.listimport.domain.file;

import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of a file: by its mark, else the strictest decoding that succeeds on every
 * byte and yields the most usual characters. Nothing is ever replaced by '?' on the way.
 */
public final class EncodingDetector {

  /**
   * An encoding found.
   *
   * @param mark number of bytes of the mark in front, not part of the text
   * @param certain whether no other encoding came near
   */
  public record Detected(TextEncoding encoding, int mark, boolean certain) {}

  private record Scored(TextEncoding encoding, double score) {}

  /** Bytes of a line, or of several. */
  private record Span(int line, int from, int to) {
    Span(int from, int to) {
      this(0, from, to);
    }

    static Span all(ByteBuffer content) {
      return new Span(0, content.limit());
    }

    int length() {
      return to - from;
    }
  }

  private static final List<TextEncoding> LEGACY =
      List.of(
          TextEncoding.EUC_JP, TextEncoding.SHIFT_JIS, TextEncoding.BIG5, TextEncoding.BIG5_HKSCS);
  private static final int SCORED_CHARACTERS = 1 << 20;
  private static final int AT_ONCE = 1 << 13;
  private static final double CLEAR_LEAD = 0.15;
  private static final double STRANGE_LINE = 0.4;
  private static final double USUAL_LINE = 0.9;
  private static final int LINE_WORTH_JUDGING = 8;

  private EncodingDetector() {}

  /**
   * Finds the encoding.
   *
   * @throws RefusedFile if the bytes fit no encoding, or some lines fit another than the rest
   */
  public static Detected detect(ByteBuffer content) {
    Detected marked = byMark(content);
    if (marked != null) {
      requireWhole(content, marked);
      return marked;
    }
    if (highBytes(content, Span.all(content)) == 0) {
      return new Detected(TextEncoding.UTF_8, 0, true);
    }
    if (fits(content, Span.all(content), TextEncoding.UTF_8)) {
      return new Detected(TextEncoding.UTF_8, 0, true);
    }
    refuseBrokenUtf8(content);
    List<Scored> fitting =
        LEGACY.stream()
            .map(e -> score(content, e))
            .filter(s -> s.score() > Double.NEGATIVE_INFINITY)
            .sorted((a, b) -> Double.compare(b.score(), a.score()))
            .toList();
    if (fitting.isEmpty()) {
      throw refusal(content);
    }
    Scored best = fitting.getFirst();
    boolean certain =
        fitting.size() < 2
            || best.score() - fitting.get(1).score() >= CLEAR_LEAD
            || sameFamily(fitting);
    refuseStrangeLines(content, best.encoding());
    if (!holdsNobodysCharacters(content, best.encoding())) {
      return new Detected(best.encoding(), 0, certain);
    }
    // characters that only some machines have: in Hong Kong's form of Big5 they are standardised
    boolean named =
        best.encoding() == TextEncoding.BIG5
            && fitting.stream().anyMatch(s -> s.encoding() == TextEncoding.BIG5_HKSCS)
            && !holdsNobodysCharacters(content, TextEncoding.BIG5_HKSCS);
    return named
        ? new Detected(TextEncoding.BIG5_HKSCS, 0, certain)
        : new Detected(best.encoding(), 0, false);
  }

  /** Whether an encoding reads some bytes as characters for private use, which have no shape. */
  private static boolean holdsNobodysCharacters(ByteBuffer content, TextEncoding encoding) {
    CharsetDecoder decoder = strict(encoding);
    ByteBuffer in = content.slice(0, content.limit());
    CharBuffer out = CharBuffer.allocate(AT_ONCE);
    CoderResult result;
    do {
      result = decoder.decode(in, out, true);
      out.flip();
      if (out.chars().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE)) {
        return true;
      }
      out.clear();
    } while (result.isOverflow());
    return false;
  }

  /**
   * Takes the encoding a person chose.
   *
   * @throws RefusedFile with the line of the first bytes that are no characters in it
   */
  public static Detected chosen(ByteBuffer content, TextEncoding encoding) {
    Detected marked = byMark(content);
    int mark = marked != null && marked.encoding() == encoding ? marked.mark() : 0;
    Detected chosen = new Detected(encoding, mark, true);
    requireWhole(content, chosen);
    return chosen;
  }

  private static @Nullable Detected byMark(ByteBuffer content) {
    if (content.limit() >= 3
        && content.get(0) == (byte) 0xEF
        && content.get(1) == (byte) 0xBB
        && content.get(2) == (byte) 0xBF) {
      return new Detected(TextEncoding.UTF_8, 3, true);
    }
    if (TextEncoding.hasUtf16Mark(content)) {
      return new Detected(
          content.get(0) == (byte) 0xFF ? TextEncoding.UTF_16LE : TextEncoding.UTF_16BE, 2, true);
    }
    return null;
  }

  private static void requireWhole(ByteBuffer content, Detected detected) {
    if (!fits(content, new Span(detected.mark(), content.limit()), detected.encoding())) {
      throw new RefusedFile(
          Reason.BAD_BYTES,
          firstBadLine(content, detected.encoding()),
          detected.encoding().label());
    }
  }

  /** A file most of whose lines are UTF-8 is a UTF-8 file with foreign lines, never a Big5 one. */
  private static void refuseBrokenUtf8(ByteBuffer content) {
    int good = 0;
    int bad = 0;
    Span firstBad = Span.all(content);
    for (Span span : lines(content)) {
      if (highBytes(content, span) == 0) {
        continue;
      }
      if (!fits(content, span, TextEncoding.UTF_8)) {
        firstBad = bad == 0 ? span : firstBad;
        bad++;
      } else if (threeByteSequences(content, span) >= 2) {
        good++;
      }
    }
    if (good > 0 && good * 5 >= good + bad) {
      Reason reason = looksLegacy(content, firstBad) ? Reason.MIXED_ENCODINGS : Reason.BAD_BYTES;
      throw new RefusedFile(reason, firstBad.line(), TextEncoding.UTF_8.label());
    }
  }

  private static boolean looksLegacy(ByteBuffer content, Span span) {
    return highBytes(content, span) >= LINE_WORTH_JUDGING
        && LEGACY.stream().anyMatch(e -> lineScore(content, span, e) > USUAL_LINE);
  }

  private static boolean looksUtf8(ByteBuffer content, Span span) {
    return threeByteSequences(content, span) >= 2 && fits(content, span, TextEncoding.UTF_8);
  }

  private static void refuseStrangeLines(ByteBuffer content, TextEncoding chosen) {
    for (Span span : lines(content)) {
      if (highBytes(content, span) < LINE_WORTH_JUDGING
          || lineScore(content, span, chosen) >= STRANGE_LINE) {
        continue;
      }
      boolean utf8 = looksUtf8(content, span);
      boolean other =
          LEGACY.stream().anyMatch(e -> e != chosen && lineScore(content, span, e) > USUAL_LINE);
      if (utf8 || other) {
        throw new RefusedFile(Reason.MIXED_ENCODINGS, span.line(), chosen.label());
      }
    }
  }

  private static RefusedFile refusal(ByteBuffer content) {
    TextEncoding nearest = TextEncoding.SHIFT_JIS;
    Span furthest = Span.all(content);
    for (TextEncoding encoding : LEGACY) {
      Span bad = firstBad(content, encoding);
      if (bad.line() > furthest.line()) {
        furthest = bad;
        nearest = encoding;
      }
    }
    boolean foreign = looksUtf8(content, furthest) || looksLegacy(content, furthest);
    return new RefusedFile(
        foreign ? Reason.MIXED_ENCODINGS : Reason.BAD_BYTES, furthest.line(), nearest.label());
  }

  private static Scored score(ByteBuffer content, TextEncoding encoding) {
    CharSequence sample = decode(content, Span.all(content), encoding, SCORED_CHARACTERS);
    if (sample == null) {
      return new Scored(encoding, Double.NEGATIVE_INFINITY);
    }
    double malus = encoding == TextEncoding.BIG5_HKSCS ? 0.01 : 0;
    return new Scored(encoding, characters(encoding).average(sample) - malus);
  }

  private static double lineScore(ByteBuffer content, Span span, TextEncoding encoding) {
    CharSequence text = decode(content, span, encoding, SCORED_CHARACTERS);
    return text == null ? Double.NEGATIVE_INFINITY : characters(encoding).average(text);
  }

  private static boolean sameFamily(List<Scored> fitting) {
    return fitting.stream()
        .allMatch(
            s -> s.encoding() == TextEncoding.BIG5 || s.encoding() == TextEncoding.BIG5_HKSCS);
  }

  private static CommonCharacters characters(TextEncoding encoding) {
    return encoding == TextEncoding.BIG5 || encoding == TextEncoding.BIG5_HKSCS
        ? CommonCharacters.CHINESE
        : CommonCharacters.JAPANESE;
  }

  private static int firstBadLine(ByteBuffer content, TextEncoding encoding) {
    return encoding == TextEncoding.UTF_16LE || encoding == TextEncoding.UTF_16BE
        ? firstBadUtf16Line(content, encoding)
        : firstBad(content, encoding).line();
  }

  /** The first line that does not fit; the last if all do. */
  private static Span firstBad(ByteBuffer content, TextEncoding encoding) {
    Span last = Span.all(content);
    for (Span span : lines(content)) {
      if (!fits(content, span, encoding)) {
        return span;
      }
      last = span;
    }
    return last;
  }

  private static boolean fits(ByteBuffer content, Span span, TextEncoding encoding) {
    return decode(content, span, encoding, 0) != null;
  }

  /** The beginning of what these bytes say; null if any of them are no characters. */
  private static @Nullable CharSequence decode(
      ByteBuffer content, Span span, TextEncoding encoding, int most) {
    CharsetDecoder decoder = strict(encoding);
    ByteBuffer in = content.slice(span.from(), span.length());
    CharBuffer out = CharBuffer.allocate(Math.min(span.length() + 2, AT_ONCE));
    StringBuilder text = new StringBuilder();
    CoderResult result;
    do {
      result = decoder.decode(in, out, true);
      if (result.isError()) {
        return null;
      }
      take(out, text, most);
    } while (result.isOverflow());
    decoder.flush(out);
    take(out, text, most);
    return text;
  }

  private static CharsetDecoder strict(TextEncoding encoding) {
    return encoding
        .charset()
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static void take(CharBuffer out, StringBuilder text, int most) {
    out.flip();
    text.append(out, 0, Math.min(out.length(), most - text.length()));
    out.clear();
  }

  private static int threeByteSequences(ByteBuffer content, Span span) {
    int found = 0;
    for (int i = span.from(); i < span.to(); i++) {
      if ((content.get(i) & 0xF0) == 0xE0) {
        found++;
      }
    }
    return found;
  }

  private static int highBytes(ByteBuffer content, Span span) {
    int found = 0;
    for (int i = span.from(); i < span.to(); i++) {
      if (content.get(i) < 0) {
        found++;
      }
    }
    return found;
  }

  private static int firstBadUtf16Line(ByteBuffer content, TextEncoding encoding) {
    int low = encoding == TextEncoding.UTF_16LE ? 0 : 1;
    int line = 1;
    for (int i = 0; i + 1 < content.limit(); i += 2) {
      int unit = (content.get(i + low) & 0xFF) | (content.get(i + 1 - low) & 0xFF) << 8;
      if (unit == '\n') {
        line++;
      } else if (Character.isLowSurrogate((char) unit)) {
        return line;
      } else if (Character.isHighSurrogate((char) unit)) {
        int next =
            i + 3 < content.limit()
                ? (content.get(i + 2 + low) & 0xFF) | (content.get(i + 3 - low) & 0xFF) << 8
                : 0;
        if (!Character.isLowSurrogate((char) next)) {
          return line;
        }
        i += 2;
      }
    }
    return line;
  }

  /** The lines; in all encodings but UTF-16 a line feed is never part of a character. */
  private static Iterable<Span> lines(ByteBuffer content) {
    return () ->
        new Iterator<>() {
          private int line;
          private int next;

          @Override
          public boolean hasNext() {
            return next <= content.limit();
          }

          @Override
          public Span next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            int from = next;
            int to = from;
            while (to < content.limit() && content.get(to) != '\n') {
              to++;
            }
            next = to + 1;
            line++;
            return new Span(line, from, to);
          }
        };
  }
}
