package app.kakehashi.listimport.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOverFilesTest {

  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

  @TempDir private Path folder;

  @Test
  void lists_of_killed_processes_are_deleted_after_a_day_and_nothing_else() throws IOException {
    Path left = Files.createDirectory(folder.resolve("kakehashi-list-1-a"));
    Files.createFile(left.resolve("rows"));
    Path young = Files.createFile(folder.resolve("kakehashi-list-2-b.upload"));
    Path other = Files.createFile(folder.resolve("other"));
    Files.setLastModifiedTime(left, FileTime.from(NOW.minusSeconds(90_000)));
    Files.setLastModifiedTime(young, FileTime.from(NOW.minusSeconds(60)));
    Files.setLastModifiedTime(other, FileTime.from(NOW.minusSeconds(90_000)));

    new LeftOverFiles(Clock.fixed(NOW, ZoneOffset.UTC)).delete(folder);

    assertThat(folder).isDirectoryNotContaining(left::equals);
    assertThat(young).exists();
    assertThat(other).exists();
  }
}
