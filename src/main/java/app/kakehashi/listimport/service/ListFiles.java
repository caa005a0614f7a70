package app.kakehashi.listimport.service;

import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.file.FileGuard;
import app.kakehashi.listimport.domain.file.ImportLimits;
import app.kakehashi.listimport.domain.file.ListTable;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.workbook.ArchiveGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Opens what was uploaded: its bytes decide what it is, whatever it is called. */
@Component
class ListFiles {

  private final ImportLimits limits;
  private final ReaderProcess process;

  ListFiles(ImportLimits limits, ReaderProcess process) {
    this.limits = limits;
    this.process = process;
  }

  /**
   * Opens a file; to be closed by the caller.
   *
   * @throws RefusedFile if it is no readable list
   */
  ListTable open(Path file, ReadingChoices choices) {
    try (FileChannel channel = FileChannel.open(file)) {
      FileGuard.checkSize(channel.size(), limits);
      ByteBuffer content = channel.map(MapMode.READ_ONLY, 0, channel.size());
      if (FileGuard.isArchive(content)) {
        ArchiveGuard.check(content, limits);
        return process.read(file, choices.sheet());
      }
      return CsvFile.open(content, choices.encoding(), choices.separator(), limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
