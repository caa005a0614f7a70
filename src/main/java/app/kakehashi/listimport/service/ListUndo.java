package app.kakehashi.listimport.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
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
 * that is told before and afterwards; once the reason is gone, the rest can be taken back too.
 */
@Service
public class ListUndo {

  private final CompanyLists companies;
  private final PostingLists postings;
  private final ContactLists contacts;
  private final ImportBatchRepository batches;
  private final ImportUndoRepository undo;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ListUndo(
      CompanyLists companies,
      PostingLists postings,
      ContactLists contacts,
      ImportBatchRepository batches,
      ImportUndoRepository undo,
      AuditLog audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.companies = companies;
    this.postings = postings;
    this.contacts = contacts;
    this.batches = batches;
    this.undo = undo;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What taking a list back does.
   *
   * @param takenBack records that are undone
   * @param kept records that stay, by the reason
   * @param page some of those that stay
   */
  public record Outcome(int takenBack, Map<KeptReason, Integer> kept, List<KeptRecord> page) {
    public Outcome {
      kept = Map.copyOf(kept);
      page = List.copyOf(page);
    }

    /** Number of records that stay. */
    public int keptInAll() {
      return kept.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** Whether the list, or what stayed of it, can be taken back now. */
  public boolean isPossible(ImportBatch batch) {
    return batch.canBeTakenBack(clock.instant())
        && (batch.status() == ImportStatus.COMMITTED || !undo.count(batch.id()).isEmpty());
  }

  /** What taking a list back would do now; it is tried, and nothing of it is kept. */
  public Outcome outlook(String publicId, int offset, int limit, Viewer viewer) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              ImportBatch batch =
                  batches
                      .findLocked(publicId, ImportAccess.kinds(viewer))
                      .orElseThrow(NotFoundException::new);
              int before = written(batch);
              takeBack(batch, viewer);
              Outcome after = result(batch, offset, limit);
              return new Outcome(before - after.keptInAll(), after.kept(), after.page());
            }));
  }

  /**
   * Takes a list back but what later work depends on.
   *
   * @throws StaleVersionException if it changed since it was shown, or is older than thirty days
   */
  public void takeBack(String publicId, long version, Viewer viewer) {
    transaction.executeWithoutResult(
        _ -> {
          batches.oneAtATime();
          ImportBatch batch =
              batches
                  .findLocked(publicId, ImportAccess.kinds(viewer))
                  .orElseThrow(NotFoundException::new);
          StaleVersionException.check(version, batch.version());
          int before = written(batch);
          int kept = takeBack(batch, viewer);
          batches.takenBack(batch, new Act(viewer.account(), clock.instant()));
          audit.record(
              viewer.actor(),
              "listimport.taken_back",
              publicId,
              Map.of("kind", batch.kind().code(), "taken_back", before - kept, "kept", kept));
        });
  }

  /** What taking a list back did. */
  public Outcome result(ImportBatch batch, int offset, int limit) {
    Map<KeptReason, Integer> kept = undo.count(batch.id());
    int stays = kept.values().stream().mapToInt(Integer::intValue).sum();
    return new Outcome(
        undo.countWritten(batch.id()) - stays, kept, undo.page(batch.id(), offset, limit));
  }

  /** Why records of these rows stayed when their import was taken back, by their public ids. */
  public Map<String, KeptReason> kept(ImportBatch batch, List<PlannedRow> rows) {
    return batch.status() == ImportStatus.TAKEN_BACK
        ? undo.of(
            batch.id(), rows.stream().map(PlannedRow::subject).filter(Objects::nonNull).toList())
        : Map.of();
  }

  /** Records that are still there to be undone. */
  private int written(ImportBatch batch) {
    return batch.status() == ImportStatus.TAKEN_BACK
        ? undo.count(batch.id()).values().stream().mapToInt(Integer::intValue).sum()
        : undo.countWritten(batch.id());
  }

  private int takeBack(ImportBatch batch, Viewer viewer) {
    if (!isPossible(batch)) {
      throw new StaleVersionException();
    }
    Map<String, KeptReason> kept =
        switch (batch.kind()) {
          case COMPANIES, RELATIONS -> companies.takeBack(batch, viewer.actor());
          case GAPS, OFFERS -> postings.takeBack(batch, viewer.actor());
          case CONTACTS -> contacts.takeBack(batch);
        };
    undo.replace(batch.id(), kept);
    return kept.size();
  }
}
