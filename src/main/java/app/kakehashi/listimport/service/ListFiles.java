package app.kakehashi.listimport.service;

import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.file.FileGuard;
import app.kakehashi.listimport.domain.file.ImportLimits;
import app.kakehashi.listimport.domain.file.ListTable;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.workbook.ArchiveGuard;
import java.nio.ByteBuffer;
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
  ListTable open(byte[] content, ReadingChoices choices) {
    if (!FileGuard.isArchive(content, limits)) {
      return CsvFile.open(content, choices.encoding(), choices.separator(), limits);
    }
    ArchiveGuard.check(ByteBuffer.wrap(content), limits);
    return process.read(content, choices.sheet());
  }
}
