package app.kakehashi.listimport.service;

import app.kakehashi.listimport.domain.file.ImportLimits;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import app.kakehashi.listimport.domain.file.workbook.ReaderMain;
import app.kakehashi.listimport.domain.file.workbook.WorkbookTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Reads workbooks in a process of their own, with its own memory, time and low priority, so that
 * the worst file costs its uploader an answer and nobody else anything.
 */
@Component
class ReaderProcess {

  private static final Logger LOG = LoggerFactory.getLogger(ReaderProcess.class);

  /** More at once would take the memory of the platform after all; further files wait. */
  private static final int AT_ONCE = 2;

  private static final String JAR = "reader.jar";
  private static final Path NICE = Path.of("/usr/bin/nice");
  private static final int SECONDS_TO_START_AND_END = 5;
  private static final int LOGGED_CHARACTERS = 2_000;

  private static final String FRAME = "\tat ";
  private static final String CAUSE = "Caused by: ";

  /** How the lines begin that are not part of a message. */
  private static final List<String> PRINTED_BY_JAVA =
      List.of(FRAME, "Exception in thread ", CAUSE, "Error occurred");

  /** How a Java machine ends that ran out of memory, or was ended by the system. */
  private static final Set<Integer> OUT_OF_MEMORY = Set.of(3, 137);

  private final ImportLimits limits;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final byte[] jar;

  ReaderProcess(ImportLimits limits) throws IOException {
    this.limits = limits;
    this.jar = ReaderJar.build();
  }

  /**
   * Reads a workbook; close the table to delete what was read.
   *
   * @param sheet name of the sheet a person chose; null to find it
   * @throws RefusedFile if it cannot be read, or not within the limits
   */
  WorkbookTable read(Path file, @Nullable String sheet) {
    Path folder = null;
    try {
      turns.acquire();
      try {
        folder = Files.createTempDirectory(TemporaryFile.OWN_PREFIX);
        Path rows = run(folder, file, sheet);
        Path whenClosed = folder;
        WorkbookTable table = WorkbookTable.open(rows, () -> delete(whenClosed));
        folder = null;
        return table;
      } finally {
        turns.release();
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a workbook was read", e);
    }
  }

  private Path run(Path folder, Path file, @Nullable String sheet)
      throws IOException, InterruptedException {
    Files.write(folder.resolve(JAR), jar);
    Path rows = folder.resolve("rows");
    Path errors = folder.resolve("errors");
    ProcessBuilder builder =
        new ProcessBuilder(command(ReaderMain.arguments(sheet, limits)))
            .directory(folder.toFile())
            .redirectInput(file.toFile())
            .redirectOutput(rows.toFile())
            .redirectError(errors.toFile());
    builder.environment().clear();
    Process process = builder.start();
    try {
      boolean ended =
          process.waitFor(limits.readerSeconds() + SECONDS_TO_START_AND_END, TimeUnit.SECONDS);
      if (!ended || process.exitValue() != 0) {
        throw refusal(ended ? process.exitValue() : ReaderMain.TIME_IS_UP, errors);
      }
      return rows;
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private List<String> command(String[] arguments) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      command.addAll(List.of(NICE.toString(), "-n", "10"));
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + limits.readerMegabytes() + "m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=crash",
            "-Djava.io.tmpdir=.",
            "-cp",
            JAR,
            ReaderMain.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static RefusedFile refusal(int exit, Path errors) throws IOException {
    if (exit == ReaderMain.TIME_IS_UP || OUT_OF_MEMORY.contains(exit)) {
      return new RefusedFile(Reason.TOO_DEMANDING);
    }
    String faults = faults(Files.readString(errors));
    LOG.warn(
        "A workbook could not be read (exit {}): {}",
        exit,
        faults.substring(0, Math.min(faults.length(), LOGGED_CHARACTERS)));
    return new RefusedFile(Reason.BROKEN_WORKBOOK);
  }

  /** Which faults happened where, on one line; what they say besides may quote the file. */
  static String faults(String printed) {
    return printed
        .lines()
        .filter(line -> PRINTED_BY_JAVA.stream().anyMatch(line::startsWith))
        .map(line -> line.startsWith(FRAME) ? line.strip() : withoutMessage(line))
        .collect(Collectors.joining(" "));
  }

  private static String withoutMessage(String line) {
    int colon = line.indexOf(": ", line.startsWith(CAUSE) ? CAUSE.length() : 0);
    return colon < 0 ? line : line.substring(0, colon);
  }

  private static void delete(@Nullable Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
