package app.kakehashi.listimport.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Deletes lists that lay in the folder for temporary files when a process was killed. */
@Component
class LeftOverFiles implements ApplicationRunner {

  /** No list is worked on for so long; other processes may be at work on younger ones. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Clock clock;

  LeftOverFiles(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    delete(Path.of(System.getProperty("java.io.tmpdir")));
  }

  void delete(Path folder) throws IOException {
    Instant before = clock.instant().minus(LONGEST);
    List<Path> lists;
    try (Stream<Path> files = Files.list(folder)) {
      lists =
          files
              .filter(file -> file.getFileName().toString().startsWith(TemporaryFile.PREFIX))
              .toList();
    }
    for (Path file : lists) {
      try {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          FileSystemUtils.deleteRecursively(file);
        }
      } catch (NoSuchFileException gone) {
        // whoever worked on it has just come to its end
      }
    }
  }
}
