package app.kakehashi.listimport.domain.file;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A file of separated values whose encoding and separator are known. */
public final class CsvFile implements ListTable {

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
  private static final int SNIFFED_LINES = 50;
  private static final int SNIFFED_LENGTH = 32_767;

  private final ByteBuffer content;
  private final EncodingDetector.Detected encoding;
  private final char separator;

  private CsvFile(ByteBuffer content, EncodingDetector.Detected encoding, char separator) {
    this.content = content;
    this.encoding = encoding;
    this.separator = separator;
  }

  /** Opens a file whose encoding and separator have to be found. */
  public static CsvFile open(byte[] content) {
    return open(ByteBuffer.wrap(content), null, null, ImportLimits.USUAL);
  }

  /**
   * Opens a file.
   *
   * @param content read when it is needed, so that a file mapped into memory is never held on the
   *     heap
   * @param chosenEncoding what a person chose, or null to find it
   * @param chosenSeparator likewise
   * @throws RefusedFile if it is no readable list
   */
  public static CsvFile open(
      ByteBuffer content,
      @Nullable TextEncoding chosenEncoding,
      @Nullable Character chosenSeparator,
      ImportLimits limits) {
    FileGuard.checkText(content, limits);
    EncodingDetector.Detected encoding =
        chosenEncoding == null
            ? EncodingDetector.detect(content)
            : EncodingDetector.chosen(content, chosenEncoding);
    CsvFile unknownSeparator = new CsvFile(content, encoding, ',');
    char separator = chosenSeparator == null ? unknownSeparator.sniffSeparator() : chosenSeparator;
    CsvFile file = new CsvFile(content, encoding, separator);
    try (Reader reader = file.reader()) {
      CsvScan.check(reader, separator, limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  public TextEncoding encoding() {
    return encoding.encoding();
  }

  /** Whether no other encoding came near. */
  public boolean encodingIsCertain() {
    return encoding.certain();
  }

  public char separator() {
    return separator;
  }

  @Override
  public void visit(Predicate<SourceRow> visitor) {
    try (Reader reader = reader();
        CsvReader<CsvRecord> rows =
            CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader)) {
      for (CsvRecord row : rows) {
        if (!visitor.test(
            new SourceRow(Math.toIntExact(row.getStartingLineNumber()), row.getFields()))) {
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing is held open between two readings. */
  @Override
  public void close() {}

  private Reader reader() {
    Reader decoded =
        new InputStreamReader(
            new BufferStream(content.slice(encoding.mark(), content.limit() - encoding.mark())),
            encoding
                .encoding()
                .charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return new WithoutMarks(decoded);
  }

  /** The separator that stands most often, and in most lines, outside quotation marks. */
  private char sniffSeparator() {
    List<String> lines = firstLines();
    char best = ',';
    double bestScore = 0;
    for (char candidate : SEPARATORS) {
      int[] counts = lines.stream().mapToInt(line -> count(line, candidate)).sorted().toArray();
      double score =
          counts.length == 0 ? 0 : counts[counts.length / 2] + counts[counts.length - 1] / 1000d;
      if (score > bestScore) {
        bestScore = score;
        best = candidate;
      }
    }
    return best;
  }

  private List<String> firstLines() {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = new BufferedReader(reader())) {
      String line = readBounded(reader);
      while (line != null && lines.size() < SNIFFED_LINES) {
        if (!line.isBlank()) {
          lines.add(line);
        }
        line = readBounded(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static @Nullable String readBounded(BufferedReader reader) throws IOException {
    StringBuilder line = new StringBuilder();
    boolean quoted = false;
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    while (c >= 0 && line.length() < SNIFFED_LENGTH) {
      if (c == '"') {
        quoted = !quoted;
      } else if ((c == '\n' || c == '\r') && !quoted) {
        break;
      }
      line.append((char) c);
      c = reader.read();
    }
    return line.toString();
  }

  private static int count(String line, char separator) {
    int found = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        found++;
      }
    }
    return found;
  }

  /** Takes out byte order marks that were glued into the middle when files were joined. */
  private static final class WithoutMarks extends FilterReader {

    private static final char MARK = '\uFEFF';

    WithoutMarks(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int c = in.read();
      while (c == MARK) {
        c = in.read();
      }
      return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      while (read > 0) {
        int kept = 0;
        for (int i = 0; i < read; i++) {
          char c = buffer[offset + i];
          if (c != MARK) {
            buffer[offset + kept++] = c;
          }
        }
        if (kept > 0) {
          return kept;
        }
        read = in.read(buffer, offset, length);
      }
      return read;
    }
  }
}
