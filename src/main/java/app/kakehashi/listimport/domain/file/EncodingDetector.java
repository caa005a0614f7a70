package app.kakehashi.listimport.domain.file;

import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
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

  private static final List<TextEncoding> LEGACY =
      List.of(
          TextEncoding.EUC_JP, TextEncoding.SHIFT_JIS, TextEncoding.BIG5, TextEncoding.BIG5_HKSCS);
  private static final int SCORED_CHARACTERS = 1 << 20;
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
  public static Detected detect(byte[] content) {
    Detected marked = byMark(content);
    if (marked != null) {
      requireWhole(content, marked);
      return marked;
    }
    if (isAscii(content)) {
      return new Detected(TextEncoding.UTF_8, 0, true);
    }
    if (decode(content, 0, content.length, TextEncoding.UTF_8) != null) {
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
    return new Detected(best.encoding(), 0, certain);
  }

  /**
   * Takes the encoding a person chose.
   *
   * @throws RefusedFile with the line of the first bytes that are no characters in it
   */
  public static Detected chosen(byte[] content, TextEncoding encoding) {
    Detected marked = byMark(content);
    int mark = marked != null && marked.encoding() == encoding ? marked.mark() : 0;
    Detected chosen = new Detected(encoding, mark, true);
    requireWhole(content, chosen);
    return chosen;
  }

  private static @Nullable Detected byMark(byte[] content) {
    if (content.length >= 3
        && content[0] == (byte) 0xEF
        && content[1] == (byte) 0xBB
        && content[2] == (byte) 0xBF) {
      return new Detected(TextEncoding.UTF_8, 3, true);
    }
    if (TextEncoding.hasUtf16Mark(content)) {
      return new Detected(
          content[0] == (byte) 0xFF ? TextEncoding.UTF_16LE : TextEncoding.UTF_16BE, 2, true);
    }
    return null;
  }

  private static void requireWhole(byte[] content, Detected detected) {
    if (decode(content, detected.mark(), content.length, detected.encoding()) == null) {
      throw new RefusedFile(
          Reason.BAD_BYTES,
          firstBadLine(content, detected.encoding()),
          detected.encoding().label());
    }
  }

  /** A file most of whose lines are UTF-8 is a UTF-8 file with foreign lines, never a Big5 one. */
  private static void refuseBrokenUtf8(byte[] content) {
    int good = 0;
    int bad = 0;
    int firstBad = 0;
    int line = 0;
    for (int[] span : Lines.of(content)) {
      line++;
      if (isAscii(content, span[0], span[1])) {
        continue;
      }
      if (decode(content, span[0], span[1], TextEncoding.UTF_8) == null) {
        bad++;
        firstBad = firstBad == 0 ? line : firstBad;
      } else if (threeByteSequences(content, span[0], span[1]) >= 2) {
        good++;
      }
    }
    if (good > 0 && good * 5 >= good + bad) {
      Reason reason = looksLegacy(content, firstBad) ? Reason.MIXED_ENCODINGS : Reason.BAD_BYTES;
      throw new RefusedFile(reason, firstBad, TextEncoding.UTF_8.label());
    }
  }

  private static boolean looksLegacy(byte[] content, int line) {
    int[] span = Lines.of(content).get(line - 1);
    return highBytes(content, span[0], span[1]) >= LINE_WORTH_JUDGING
        && LEGACY.stream().anyMatch(e -> lineScore(content, span, e) > USUAL_LINE);
  }

  private static boolean looksUtf8(byte[] content, int[] span) {
    return threeByteSequences(content, span[0], span[1]) >= 2
        && decode(content, span[0], span[1], TextEncoding.UTF_8) != null;
  }

  private static void refuseStrangeLines(byte[] content, TextEncoding chosen) {
    int line = 0;
    for (int[] span : Lines.of(content)) {
      line++;
      if (highBytes(content, span[0], span[1]) < LINE_WORTH_JUDGING
          || lineScore(content, span, chosen) >= STRANGE_LINE) {
        continue;
      }
      boolean utf8 = looksUtf8(content, span);
      boolean other =
          LEGACY.stream().anyMatch(e -> e != chosen && lineScore(content, span, e) > USUAL_LINE);
      if (utf8 || other) {
        throw new RefusedFile(Reason.MIXED_ENCODINGS, line, chosen.label());
      }
    }
  }

  private static RefusedFile refusal(byte[] content) {
    TextEncoding nearest = TextEncoding.SHIFT_JIS;
    int furthest = 0;
    for (TextEncoding encoding : LEGACY) {
      int line = firstBadLine(content, encoding);
      if (line > furthest) {
        furthest = line;
        nearest = encoding;
      }
    }
    boolean foreign =
        looksUtf8(content, Lines.of(content).get(furthest - 1)) || looksLegacy(content, furthest);
    return new RefusedFile(
        foreign ? Reason.MIXED_ENCODINGS : Reason.BAD_BYTES, furthest, nearest.label());
  }

  private static Scored score(byte[] content, TextEncoding encoding) {
    CharBuffer text = decode(content, 0, content.length, encoding);
    if (text == null) {
      return new Scored(encoding, Double.NEGATIVE_INFINITY);
    }
    CharSequence sample = text.subSequence(0, Math.min(text.length(), SCORED_CHARACTERS));
    double malus = encoding == TextEncoding.BIG5_HKSCS ? 0.01 : 0;
    return new Scored(encoding, characters(encoding).average(sample) - malus);
  }

  private static double lineScore(byte[] content, int[] span, TextEncoding encoding) {
    CharBuffer text = decode(content, span[0], span[1], encoding);
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

  private static int firstBadLine(byte[] content, TextEncoding encoding) {
    if (encoding == TextEncoding.UTF_16LE || encoding == TextEncoding.UTF_16BE) {
      return Lines.firstBadUtf16Line(content, encoding);
    }
    int line = 0;
    for (int[] span : Lines.of(content)) {
      line++;
      if (decode(content, span[0], span[1], encoding) == null) {
        return line;
      }
    }
    return line;
  }

  private static @Nullable CharBuffer decode(
      byte[] content, int from, int to, TextEncoding encoding) {
    try {
      return encoding
          .charset()
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content, from, to - from));
    } catch (CharacterCodingException notThisEncoding) {
      return null;
    }
  }

  private static int threeByteSequences(byte[] content, int from, int to) {
    int found = 0;
    for (int i = from; i < to; i++) {
      if ((content[i] & 0xF0) == 0xE0) {
        found++;
      }
    }
    return found;
  }

  private static int highBytes(byte[] content, int from, int to) {
    int found = 0;
    for (int i = from; i < to; i++) {
      if (content[i] < 0) {
        found++;
      }
    }
    return found;
  }

  private static boolean isAscii(byte[] content) {
    return isAscii(content, 0, content.length);
  }

  private static boolean isAscii(byte[] content, int from, int to) {
    return highBytes(content, from, to) == 0;
  }

  /**
   * Where lines begin and end; in all encodings but UTF-16 a line feed is never part of a
   * character.
   */
  private static final class Lines {

    private Lines() {}

    static List<int[]> of(byte[] content) {
      int count = 1;
      for (byte b : content) {
        if (b == '\n') {
          count++;
        }
      }
      int[][] spans = new int[count][];
      int start = 0;
      int line = 0;
      for (int i = 0; i < content.length; i++) {
        if (content[i] == '\n') {
          spans[line++] = new int[] {start, i};
          start = i + 1;
        }
      }
      spans[line] = new int[] {start, content.length};
      return Arrays.asList(spans);
    }

    static int firstBadUtf16Line(byte[] content, TextEncoding encoding) {
      int low = encoding == TextEncoding.UTF_16LE ? 0 : 1;
      int line = 1;
      for (int i = 0; i + 1 < content.length; i += 2) {
        int unit = (content[i + low] & 0xFF) | (content[i + 1 - low] & 0xFF) << 8;
        if (unit == '\n') {
          line++;
        } else if (Character.isLowSurrogate((char) unit)) {
          return line;
        } else if (Character.isHighSurrogate((char) unit)) {
          int next =
              i + 3 < content.length
                  ? (content[i + 2 + low] & 0xFF) | (content[i + 3 - low] & 0xFF) << 8
                  : 0;
          if (!Character.isLowSurrogate((char) next)) {
            return line;
          }
          i += 2;
        }
      }
      return line;
    }
  }
}
