package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.CellNote;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.file.WorkbookFacts;
import app.kakehashi.listimport.domain.file.WorkbookFacts.Merged;
import app.kakehashi.listimport.domain.file.WorkbookFacts.Sheet;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What another process read from a workbook ({@link RowWriter}), in a file. */
final class SpooledRows {

  private static final int BUFFER = 1 << 16;
  private static final CellNote.Kind[] KINDS = CellNote.Kind.values();

  private final Path file;

  SpooledRows(Path file) {
    this.file = file;
  }

  /**
   * The facts at its end.
   *
   * @throws RefusedFile if the workbook was refused
   */
  WorkbookFacts facts() {
    try (RandomAccessFile end = new RandomAccessFile(file.toFile(), "r")) {
      end.seek(end.length() - Long.BYTES);
      end.seek(end.readLong());
      DataInputStream in =
          new DataInputStream(
              new BufferedInputStream(Channels.newInputStream(end.getChannel()), BUFFER));
      if (in.readInt() == RowWriter.REFUSED) {
        throw refusal(in);
      }
      return facts(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the rows until the visitor has seen enough. */
  void visit(Predicate<SourceRow> visitor) {
    try (InputStream stream = Files.newInputStream(file);
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream, BUFFER))) {
      int line = in.readInt();
      while (line != RowWriter.END_OF_ROWS && visitor.test(row(in, line))) {
        line = in.readInt();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceRow row(DataInputStream in, int line) throws IOException {
    int count = in.readInt();
    List<String> cells = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      cells.add(text(in));
    }
    int noted = in.readInt();
    List<CellNote> notes = new ArrayList<>(noted);
    for (int i = 0; i < noted; i++) {
      notes.add(new CellNote(in.readInt(), KINDS[in.readInt()]));
    }
    return new SourceRow(line, cells, notes);
  }

  private static WorkbookFacts facts(DataInputStream in) throws IOException {
    String sheet = text(in);
    List<Sheet> sheets = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      sheets.add(new Sheet(text(in), in.readInt() == 1));
    }
    int columns = in.readInt();
    int hiddenRows = in.readInt();
    List<Merged> merged = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      merged.add(new Merged(in.readInt(), in.readInt(), in.readInt(), in.readInt()));
    }
    return new WorkbookFacts(sheet, sheets, columns, hiddenRows, merged);
  }

  private static RefusedFile refusal(DataInputStream in) throws IOException {
    RefusedFile.Reason reason = RefusedFile.Reason.values()[in.readInt()];
    List<Object> arguments = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      boolean number = in.readInt() == 1;
      String text = text(in);
      arguments.add(number ? (Object) Integer.valueOf(text) : text);
    }
    return new RefusedFile(reason, arguments.toArray());
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length == 0 ? "" : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
