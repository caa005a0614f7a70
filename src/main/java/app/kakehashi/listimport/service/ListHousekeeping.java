package app.kakehashi.listimport.service;

import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatchRepository;
import app.kakehashi.listimport.domain.ImportEditionRepository;
import app.kakehashi.listimport.domain.ImportFiles;
import app.kakehashi.listimport.domain.ImportPieces;
import app.kakehashi.listimport.domain.ImportRowRepository;
import app.kakehashi.listimport.domain.ImportSourceRows;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets what lists brought of people once nobody needs it: files and rows of lists that were left
 * open, and the refused rows of lists that can no longer be taken back.
 */
@Component
class ListHousekeeping {

  private final ImportBatchRepository batches;
  private final ImportFiles files;
  private final ImportPieces pieces;
  private final ImportSourceRows source;
  private final ImportRowRepository rows;
  private final ImportEditionRepository editions;
  private final Clock clock;

  ListHousekeeping(
      ImportBatchRepository batches,
      ImportFiles files,
      ImportPieces pieces,
      ImportSourceRows source,
      ImportRowRepository rows,
      ImportEditionRepository editions,
      Clock clock) {
    this.batches = batches;
    this.files = files;
    this.pieces = pieces;
    this.source = source;
    this.rows = rows;
    this.editions = editions;
    this.clock = clock;
  }

  /** Forgets what is older than a list can be taken back. */
  @Transactional
  void forgetOld() {
    Instant before = clock.instant().minus(ImportBatch.CAN_BE_TAKEN_BACK);
    batches.leftOpen(before).forEach(this::discard);
    source.forgetCommitted(before);
  }

  /** Gives an open import up, in the caller's transaction; its file and rows are forgotten. */
  void discard(ImportBatch batch) {
    batches.discarded(batch);
    files.forget(batch.id());
    pieces.forget(batch.id());
    source.forget(batch.id());
    rows.forget(batch.id());
    editions.forget(batch.id());
  }
}
