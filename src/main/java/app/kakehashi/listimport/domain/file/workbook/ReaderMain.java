package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.ImportLimits;
import app.kakehashi.listimport.domain.file.RefusedFile;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The process in which a workbook is read: the file is its standard input, limits and chosen sheet
 * come as arguments, rows and facts go to the standard output. It ends by itself when its time is
 * up, even if nobody is left to end it.
 */
public final class ReaderMain {

  /** How it ends when its time is up. */
  public static final int TIME_IS_UP = 4;

  private ReaderMain() {}

  /** The arguments for reading within limits. */
  public static String[] arguments(@Nullable String sheet, ImportLimits limits) {
    StringBuilder numbers = new StringBuilder();
    limits.with(
        (_, value) -> {
          numbers.append(value).append(',');
          return value;
        });
    return sheet == null
        ? new String[] {numbers.toString()}
        : new String[] {numbers.toString(), hex(sheet)};
  }

  public static void main(String[] arguments) throws IOException {
    Deque<Integer> numbers = new ArrayDeque<>();
    Arrays.stream(arguments[0].split(",")).map(Integer::valueOf).forEach(numbers::add);
    ImportLimits limits = ImportLimits.USUAL.with((_, _) -> numbers.remove());
    endAfter(limits.readerSeconds());
    try (FileChannel file = new FileInputStream(FileDescriptor.in).getChannel();
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16))) {
      RowWriter writer = new RowWriter(out, limits.unpackedBytes());
      try {
        writer.facts(
            WorkbookReader.read(
                file.map(MapMode.READ_ONLY, 0, file.size()),
                arguments.length > 1 ? text(arguments[1]) : null,
                limits,
                writer::row));
      } catch (RefusedFile refused) {
        writer.refused(refused);
      }
    }
  }

  private static void endAfter(int seconds) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                Thread.sleep(seconds * 1000L);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(TIME_IS_UP);
            });
  }

  /** Names of sheets in letters that every system passes on unchanged. */
  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
  }
}
