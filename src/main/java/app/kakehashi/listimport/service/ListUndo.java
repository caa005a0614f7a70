package app.kakehashi.listimport.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatch.Act;
import app.kakehashi.listimport.domain.ImportBatchRepository;
import app.kakehashi.listimport.domain.ImportStatus;
import app.kakehashi.listimport.domain.ImportUndoRepository;
import app.kakehashi.listimport.domain.ImportUndoRepository.KeptRecord;
import app.kakehashi.listimport.domain.KeptReason;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes lists back, within thirty days. What later work depends on stays, each record for a reason
 * that is told afterwards; once the reason is gone, the rest can be taken back too. Small lists are
 * taken back while one waits, larger ones beside.
 */
@Service
public class ListUndo {

  private final ListJobs jobs;
  private final ImportBatchRepository batches;
  private final ImportUndoRepository undo;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ListUndo(
      ListJobs jobs,
      ImportBatchRepository batches,
      ImportUndoRepository undo,
      TransactionTemplate transaction,
      Clock clock) {
    this.jobs = jobs;
    this.batches = batches;
    this.undo = undo;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What taking a list back did.
   *
   * @param takenBack records that are undone
   * @param kept number of records that stay, by the reason
   */
  public record Outcome(int takenBack, Map<KeptReason, Integer> kept) {
    public Outcome {
      kept = Map.copyOf(kept);
    }

    /** Number of records that stay. */
    public int keptInAll() {
      return kept.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** Whether the list, or what stayed of it, can be taken back now. */
  public boolean isPossible(ImportBatch batch) {
    return batch.canBeTakenBack(clock.instant())
        && (batch.status() == ImportStatus.COMMITTED || undo.countKept(batch.id()) > 0);
  }

  /**
   * Takes a list back but what later work depends on, or has it taken back.
   *
   * @throws StaleVersionException if it changed since it was shown, or is older than thirty days
   */
  public void takeBack(String publicId, long version, Viewer viewer) {
    ImportBatch batch =
        batches.find(publicId, ImportAccess.kinds(viewer)).orElseThrow(NotFoundException::new);
    StaleVersionException.check(version, batch.version());
    if (!isPossible(batch)) {
      throw new StaleVersionException();
    }
    boolean atOnce = jobs.writesAtOnce(batch.counts().writing());
    transaction.executeWithoutResult(
        _ -> {
          batches.takeBack(batch, new Act(viewer.account(), clock.instant()));
          jobs.add(publicId, atOnce);
        });
    if (atOnce) {
      jobs.now(publicId);
    }
  }

  /** What taking a list back did so far. */
  public Outcome result(ImportBatch batch) {
    return new Outcome(undo.countUndone(batch.id()), undo.count(batch.id()));
  }

  /**
   * The records of a list that stayed and follow one of them in the order of the list.
   *
   * @param line of that record; 0 for the first of all
   * @param subject of that record; empty for the first of all
   */
  public List<KeptRecord> keptAfter(ImportBatch batch, int line, String subject, int limit) {
    return undo.after(batch.id(), line, subject, limit);
  }

  /** Why records of these rows stayed when their import was taken back, by their public ids. */
  public Map<String, KeptReason> kept(ImportBatch batch, List<PlannedRow> rows) {
    return batch.status() == ImportStatus.TAKEN_BACK
        ? undo.of(
            batch.id(), rows.stream().map(PlannedRow::subject).filter(Objects::nonNull).toList())
        : Map.of();
  }
}
