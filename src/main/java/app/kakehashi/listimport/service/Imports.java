package app.kakehashi.listimport.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatch.Act;
import app.kakehashi.listimport.domain.ImportBatch.SourceFile;
import app.kakehashi.listimport.domain.ImportBatchRepository;
import app.kakehashi.listimport.domain.ImportFiles;
import app.kakehashi.listimport.domain.ImportStatus;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.file.FileGuard;
import app.kakehashi.listimport.domain.file.ImportLimits;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.PublicId;
import app.kakehashi.shared.StaleVersionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do with lists. Everything is read and compared first; nothing is written before
 * somebody has seen what would be, and then exactly that or nothing. Small lists are worked off
 * while one waits, larger ones beside: then the import is found again with its progress.
 */
@Service
public class Imports {

  private final ListJobs jobs;
  private final ImportBatchRepository batches;
  private final ImportFiles files;
  private final ListHousekeeping housekeeping;
  private final ImportNotices notices;
  private final AuditLog audit;
  private final ImportLimits limits;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Imports(
      ListJobs jobs,
      ImportBatchRepository batches,
      ImportFiles files,
      ListHousekeeping housekeeping,
      ImportNotices notices,
      AuditLog audit,
      ImportLimits limits,
      TransactionTemplate transaction,
      Clock clock) {
    this.jobs = jobs;
    this.batches = batches;
    this.files = files;
    this.housekeeping = housekeeping;
    this.notices = notices;
    this.audit = audit;
    this.limits = limits;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes a file in, to be read and checked.
   *
   * @return public id of the import, to be looked at and committed
   * @throws RefusedFile if it was read at once and is no readable list of this kind; nothing is
   *     kept then
   */
  public String upload(
      ListKind kind, String fileName, InputStream content, ReadingChoices choices, Viewer viewer) {
    require(ImportAccess.may(kind, viewer));
    String publicId = PublicId.next();
    boolean atOnce;
    try (TemporaryFile copy = TemporaryFile.create()) {
      String sha256 = copy.take(content, limits.bytes());
      long size = Files.size(copy.path());
      FileGuard.checkSize(size, limits);
      SourceFile file = new SourceFile(FileNames.forDisplay(fileName), size, sha256);
      atOnce = jobs.readsAtOnce(size);
      transaction.executeWithoutResult(
          _ -> add(publicId, kind, file, copy.path(), choices, atOnce, viewer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (atOnce) {
      jobs.now(publicId);
      refuseUnread(publicId, viewer);
    }
    return publicId;
  }

  private void add(
      String publicId,
      ListKind kind,
      SourceFile file,
      Path copy,
      ReadingChoices choices,
      boolean atOnce,
      Viewer viewer) {
    long id = batches.add(publicId, kind, file, choices, act(viewer));
    try {
      files.keep(id, copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    audit.record(
        viewer.actor(),
        "listimport.uploaded",
        publicId,
        Map.of("kind", kind.code(), "sha256", file.sha256(), "bytes", file.size()));
    jobs.add(publicId, atOnce);
  }

  /** Whoever still has the file in hand is told at once why it cannot be read. */
  private void refuseUnread(String publicId, Viewer viewer) {
    ImportBatch batch = find(publicId, viewer);
    if (batch.status() == ImportStatus.NOT_READ) {
      transaction.executeWithoutResult(_ -> batches.remove(batch));
      throw Objects.requireNonNull(batch.notRead()).refusal();
    }
  }

  /** Reads an open import anew, with other choices or after data changed. */
  public void recheck(String publicId, long version, ReadingChoices choices, Viewer viewer) {
    recheck(publicId, version, choices, () -> {}, viewer);
  }

  /**
   * As above, and does something with it, or neither.
   *
   * @param alongside done in the transaction that has the import read anew, before it is
   */
  void recheck(
      String publicId, long version, ReadingChoices choices, Runnable alongside, Viewer viewer) {
    ImportBatch batch = open(publicId, version, viewer);
    boolean atOnce = jobs.readsAtOnce(batch.file().size());
    transaction.executeWithoutResult(
        _ -> {
          batches.readAgain(batch, choices, act(viewer));
          alongside.run();
          jobs.add(publicId, atOnce);
        });
    if (atOnce) {
      jobs.now(publicId);
    }
  }

  /**
   * Writes an import in one transaction, or has it written. Where it would do anything else than
   * its preview shows, nothing is written, and the import says why it stopped.
   */
  public void commit(String publicId, long version, Viewer viewer) {
    commit(publicId, version, true, viewer);
  }

  /**
   * As above.
   *
   * @param tell whether people whom the list brings are told by mail
   */
  public void commit(String publicId, long version, boolean tell, Viewer viewer) {
    ImportBatch batch = open(publicId, version, viewer);
    boolean atOnce = jobs.writesAtOnce(batch.counts().total());
    transaction.executeWithoutResult(
        _ -> {
          batches.commit(batch, act(viewer));
          notices.choose(batch, tell);
          jobs.add(publicId, atOnce);
        });
    if (atOnce) {
      jobs.now(publicId);
    }
  }

  /** Asks the work on an import to stop; what was to be written is not. */
  public void cancel(String publicId, long version, Viewer viewer) {
    ImportBatch batch = find(publicId, viewer);
    StaleVersionException.check(version, batch.version());
    transaction.executeWithoutResult(
        _ -> {
          batches.cancel(batch);
          audit.record(viewer.actor(), "listimport.cancelled", publicId, Map.of());
        });
  }

  /** Gives an open import up; its file and rows are forgotten. */
  public void discard(String publicId, long version, Viewer viewer) {
    transaction.executeWithoutResult(
        _ -> {
          ImportBatch batch = open(publicId, version, viewer);
          housekeeping.discard(batch);
          audit.record(viewer.actor(), "listimport.discarded", publicId, Map.of());
        });
  }

  private ImportBatch find(String publicId, Viewer viewer) {
    return batches.find(publicId, ImportAccess.kinds(viewer)).orElseThrow(NotFoundException::new);
  }

  /** An import that can be read anew. */
  ImportBatch open(String publicId, long version, Viewer viewer) {
    ImportBatch batch = find(publicId, viewer);
    StaleVersionException.check(version, batch.version());
    if (!batch.isOpen()) {
      throw new StaleVersionException();
    }
    return batch;
  }

  private Act act(Viewer viewer) {
    return new Act(viewer.account(), clock.instant());
  }

  private static void require(boolean permitted) {
    if (!permitted) {
      throw new NotFoundException();
    }
  }
}
