package app.kakehashi.listimport.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatch.Act;
import app.kakehashi.listimport.domain.ImportBatch.SourceFile;
import app.kakehashi.listimport.domain.ImportBatchRepository;
import app.kakehashi.listimport.domain.ImportPlan;
import app.kakehashi.listimport.domain.ImportRowRepository;
import app.kakehashi.listimport.domain.ImportStatus;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.PublicId;
import app.kakehashi.shared.StaleVersionException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do with lists. Everything is read and compared first; nothing is written before
 * somebody has seen what would be, and then exactly that or nothing.
 */
@Service
public class Imports {

  private final ListReading reading;
  private final CompanyLists companies;
  private final PostingLists postings;
  private final ImportBatchRepository batches;
  private final ImportRowRepository rows;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Imports(
      ListReading reading,
      CompanyLists companies,
      PostingLists postings,
      ImportBatchRepository batches,
      ImportRowRepository rows,
      AuditLog audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.reading = reading;
    this.companies = companies;
    this.postings = postings;
    this.batches = batches;
    this.rows = rows;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Reads and checks a file.
   *
   * @return public id of the import, to be looked at and committed
   * @throws RefusedFile if the file is no readable list of this kind
   */
  public String upload(
      ListKind kind, String fileName, byte[] content, ReadingChoices choices, Viewer viewer) {
    require(ImportAccess.may(kind, viewer));
    ReadList list = reading.read(content, kind, choices);
    ImportPlan plan = plan(list);
    SourceFile file =
        new SourceFile(FileNames.forDisplay(fileName), content.length, ImportPlan.sha256(content));
    String publicId = PublicId.next();
    transaction.executeWithoutResult(
        _ -> {
          Act act = new Act(viewer.account(), clock.instant());
          long id =
              batches.add(
                  publicId, kind, status(list), file, content, choices, list.read(), plan, act);
          rows.replace(id, plan.rows());
          audit.record(
              viewer.actor(),
              "listimport.checked",
              publicId,
              Map.of("kind", kind.code(), "sha256", file.sha256(), "rows", plan.rows().size()));
        });
    return publicId;
  }

  /**
   * Reads an open import anew, with other choices or after data changed.
   *
   * @throws RefusedFile if the file cannot be read so
   */
  public void recheck(String publicId, long version, ReadingChoices choices, Viewer viewer) {
    ImportBatch batch = open(publicId, version, viewer);
    ReadList list = reading.read(batches.content(batch), batch.kind(), choices);
    ImportPlan plan = plan(list);
    transaction.executeWithoutResult(
        _ -> {
          batches.recheck(batch, status(list), choices, list.read(), plan, clock.instant());
          rows.replace(batch.id(), plan.rows());
        });
  }

  /**
   * Writes an import in one transaction.
   *
   * @throws DataChangedException if it would do anything else than its preview shows; nothing is
   *     written then
   */
  public void commit(String publicId, long version, Viewer viewer) {
    transaction.executeWithoutResult(
        _ -> {
          batches.oneAtATime();
          ImportBatch batch = locked(publicId, version, viewer);
          if (batch.status() != ImportStatus.CHECKED) {
            throw new StaleVersionException();
          }
          ReadList list = reading.read(batches.content(batch), batch.kind(), batch.choices());
          rows.became(batch.id(), write(batch, list, viewer));
          batches.committed(batch, new Act(viewer.account(), clock.instant()));
          audit.record(viewer.actor(), "listimport.committed", publicId, counts(batch));
        });
  }

  private Map<Integer, String> write(ImportBatch batch, ReadList list, Viewer viewer) {
    return switch (list) {
      case ReadList.OfCompanies(var _, var lines) -> {
        CompanyLists.Written written = companies.apply(batch, lines, viewer.actor());
        requireAsShown(batch, written.plan());
        yield written.publicIds();
      }
      case ReadList.OfGaps gaps -> {
        var planned = postings.planGaps(gaps);
        requireAsShown(batch, planned.plan());
        yield postings.applyGaps(batch, planned, viewer.actor());
      }
      case ReadList.OfUnknownColumns _ -> throw new StaleVersionException();
      case ReadList.OfOffers offers -> {
        var planned = postings.planOffers(offers);
        requireAsShown(batch, planned.plan());
        yield postings.applyOffers(batch, planned, viewer.actor());
      }
    };
  }

  /**
   * Takes a committed import back whole, within a day.
   *
   * @throws StillUsedException if later work depends on it; nothing is undone then
   */
  public void takeBack(String publicId, long version, Viewer viewer) {
    transaction.executeWithoutResult(
        _ -> {
          batches.oneAtATime();
          ImportBatch batch = locked(publicId, version, viewer);
          if (!batch.canBeTakenBack(clock.instant())) {
            throw new StaleVersionException();
          }
          if (batch.kind() == ListKind.COMPANIES) {
            companies.takeBack(batch, viewer.actor());
          } else {
            postings.takeBack(batch, viewer.actor());
          }
          batches.takenBack(batch, new Act(viewer.account(), clock.instant()));
          audit.record(viewer.actor(), "listimport.taken_back", publicId, counts(batch));
        });
  }

  /** Gives an open import up; its file and rows are forgotten. */
  public void discard(String publicId, long version, Viewer viewer) {
    transaction.executeWithoutResult(
        _ -> {
          batches.discarded(open(publicId, version, viewer));
          audit.record(viewer.actor(), "listimport.discarded", publicId, Map.of());
        });
  }

  private ImportPlan plan(ReadList list) {
    return switch (list) {
      case ReadList.OfCompanies(var _, var lines) -> companies.plan(lines);
      case ReadList.OfGaps gaps -> postings.planGaps(gaps).plan();
      case ReadList.OfOffers offers -> postings.planOffers(offers).plan();
      case ReadList.OfUnknownColumns _ -> new ImportPlan(List.of());
    };
  }

  private static ImportStatus status(ReadList list) {
    return list instanceof ReadList.OfUnknownColumns
        ? ImportStatus.NEEDS_COLUMNS
        : ImportStatus.CHECKED;
  }

  /** An import that can still be read anew. */
  ImportBatch open(String publicId, long version, Viewer viewer) {
    ImportBatch batch =
        batches.find(publicId, ImportAccess.kinds(viewer)).orElseThrow(NotFoundException::new);
    StaleVersionException.check(version, batch.version());
    if (!batch.isOpen()) {
      throw new StaleVersionException();
    }
    return batch;
  }

  private ImportBatch locked(String publicId, long version, Viewer viewer) {
    ImportBatch batch =
        batches
            .findLocked(publicId, ImportAccess.kinds(viewer))
            .orElseThrow(NotFoundException::new);
    StaleVersionException.check(version, batch.version());
    return batch;
  }

  private static void requireAsShown(ImportBatch batch, ImportPlan plan) {
    if (!plan.sha256().equals(batch.planSha256())) {
      throw new DataChangedException();
    }
  }

  private static void require(boolean permitted) {
    if (!permitted) {
      throw new NotFoundException();
    }
  }

  private static Map<String, ?> counts(ImportBatch batch) {
    return Map.of(
        "kind", batch.kind().code(),
        "new", batch.counts().fresh(),
        "changed", batch.counts().changed(),
        "same", batch.counts().same(),
        "refused", batch.counts().refused());
  }
}
