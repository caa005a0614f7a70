package app.kakehashi.listimport.service;

import app.kakehashi.audit.AuditLog;
import app.kakehashi.listimport.domain.BreakdownCounter;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatch.Act;
import app.kakehashi.listimport.domain.ImportBatch.NotRead;
import app.kakehashi.listimport.domain.ImportBatch.Recall;
import app.kakehashi.listimport.domain.ImportBatch.Step;
import app.kakehashi.listimport.domain.ImportBatch.Stop;
import app.kakehashi.listimport.domain.ImportBatch.Work;
import app.kakehashi.listimport.domain.ImportBatchRepository;
import app.kakehashi.listimport.domain.ImportFiles;
import app.kakehashi.listimport.domain.ImportRowRepository;
import app.kakehashi.listimport.domain.ImportSourceRows;
import app.kakehashi.listimport.domain.ImportStatus;
import app.kakehashi.listimport.domain.ImportTally;
import app.kakehashi.listimport.domain.StagedTable;
import app.kakehashi.listimport.domain.file.DittoMarks;
import app.kakehashi.listimport.domain.file.ListTable;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import app.kakehashi.listimport.domain.list.ColumnChoices;
import app.kakehashi.listimport.domain.list.ListShape;
import app.kakehashi.listimport.domain.list.NotARow;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.StaleVersionException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The long work on lists: reading and comparing them, writing them, taking them back. Each piece of
 * work is one transaction, so that a crash at any moment leaves all or nothing; whoever takes it up
 * again begins anew. Progress is told beside it.
 */
@Component
class ListWork {

  private static final Logger LOG = LoggerFactory.getLogger(ListWork.class);

  /** A file on which the platform fell over so often is not tried again by itself. */
  private static final int MOST_ATTEMPTS = 3;

  private final ListReading reading;
  private final CompanyLists companies;
  private final PostingLists postings;
  private final ContactLists contacts;
  private final RelationLists relations;
  private final ListUndoWork undo;
  private final ImportBatchRepository batches;
  private final ImportFiles files;
  private final ImportSourceRows source;
  private final ImportRowRepository rows;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final TransactionTemplate alone;
  private final Clock clock;

  ListWork(
      ListReading reading,
      CompanyLists companies,
      PostingLists postings,
      ContactLists contacts,
      RelationLists relations,
      ListUndoWork undo,
      ImportBatchRepository batches,
      ImportFiles files,
      ImportSourceRows source,
      ImportRowRepository rows,
      AuditLog audit,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.reading = reading;
    this.companies = companies;
    this.postings = postings;
    this.contacts = contacts;
    this.relations = relations;
    this.undo = undo;
    this.batches = batches;
    this.files = files;
    this.source = source;
    this.rows = rows;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** Does what is to be done on an import, if anything is. */
  void run(String publicId) {
    alone
        .execute(_ -> batches.takeUp(publicId, clock.instant()))
        .ifPresent(
            batch -> {
              try {
                work(batch);
              } catch (RefusedFile refused) {
                end(batch, () -> batches.notRead(batch, NotRead.of(refused)));
              } catch (DataChangedException changed) {
                end(batch, () -> batches.stopped(batch, Stop.DATA_CHANGED));
              } catch (WorkEndedException ended) {
                if (ended.isCancelled()) {
                  stopped(batch, Reason.CANCELLED, Stop.CANCELLED);
                } else {
                  LOG.info("Import {} was taken up by another worker", publicId);
                }
              } catch (RuntimeException fault) {
                if (Thread.currentThread().isInterrupted()) {
                  throw fault;
                }
                LOG.error("Import {} could not be worked on", publicId, fault);
                stopped(batch, Reason.FAULT, Stop.FAULT);
              }
            });
  }

  private void stopped(ImportBatch batch, Reason notRead, Stop why) {
    end(
        batch,
        () -> {
          if (batch.status() == ImportStatus.READING) {
            batches.notRead(batch, NotRead.of(new RefusedFile(notRead)));
          } else {
            batches.stopped(batch, why);
          }
        });
  }

  private void end(ImportBatch batch, Runnable change) {
    try {
      alone.executeWithoutResult(_ -> change.run());
      LOG.info("Import {} ended without a result", batch.publicId());
    } catch (StaleVersionException superseded) {
      LOG.info("Import {} was taken up by another worker", batch.publicId());
    }
  }

  private void work(ImportBatch batch) {
    Work work = Objects.requireNonNull(batch.work());
    if (work.attempt() > MOST_ATTEMPTS) {
      throw new IllegalStateException("given up after " + MOST_ATTEMPTS + " attempts");
    }
    WorkProgress progress = new WorkProgress(batch, batches, alone, clock);
    switch (batch.status()) {
      case READING -> open(batch, progress);
      case TAKING_BACK ->
          transaction.executeWithoutResult(_ -> undo.takeBack(batch, work, progress));
      default -> writeWhole(batch, work, progress);
    }
  }

  /** A workbook may wait for its turn and take long: no connection is held until it is read. */
  private void open(ImportBatch batch, WorkProgress progress) {
    progress.step(Step.READ, null);
    try (TemporaryFile copy = TemporaryFile.create()) {
      files.put(batch.id(), copy.path());
      try (ListTable file = reading.open(copy.path(), batch.choices())) {
        transaction.executeWithoutResult(_ -> read(batch, file, progress));
      }
    }
  }

  private void read(ImportBatch batch, ListTable file, WorkProgress progress) {
    ListReading.FileFacts facts = stage(batch, file, progress);
    StagedTable table = new StagedTable(source, batch.id());
    Optional<Recall> recall = reading.recall(table, batch);
    ColumnChoices columns = recall.map(Recall::choices).orElse(batch.choices().columns());
    ListShape shape = reading.shape(table, batch, columns);
    if (shape.needsPerson()) {
      rows.forget(batch.id());
      batches.needsColumns(batch, ListReading.how(facts, shape, recall));
      return;
    }
    int total = source.countAfter(batch.id(), shape.headingLine());
    if (total == 0) {
      throw new RefusedFile(Reason.NO_ROWS);
    }
    progress.step(Step.CHECK, total);
    rows.forget(batch.id());
    ImportTally tally = new ImportTally();
    BreakdownCounter counter = new BreakdownCounter();
    check(
        batch,
        shape,
        table,
        planned -> {
          planned.forEach(tally::add);
          planned.forEach(counter::add);
          rows.add(batch.id(), planned);
          progress.did(planned.stream().mapToInt(row -> row.lines().size()).sum());
        });
    tally.readBy(shape.decisions().followed());
    batches.checked(
        batch, ListReading.how(facts, shape, recall), tally, counter.breakdown(), clock.instant());
  }

  private ListReading.FileFacts stage(ImportBatch batch, ListTable file, WorkProgress progress) {
    DittoMarks marks = new DittoMarks(NotARow::isSum);
    try (ImportSourceRows.Writer writer = source.replace(batch.id())) {
      return reading.rows(
          file,
          batch,
          row -> {
            if (!row.isEmpty()) {
              writer.add(marks.filled(row));
            }
            progress.did(1);
          });
    }
  }

  private void check(ImportBatch batch, ListShape shape, StagedTable table, PlannedRows out) {
    switch (batch.kind()) {
      case COMPANIES -> companies.check(batch, shape, CompanyPieces.ROWS, out);
      case GAPS -> out.accept(postings.planGaps(reading.gaps(table, shape)).rows());
      case OFFERS -> out.accept(postings.planOffers(reading.offers(table, shape)).rows());
      case CONTACTS -> contacts.check(batch, reading.contacts(table, shape), out);
      case RELATIONS -> relations.check(batch, reading.relations(table, shape), out);
    }
  }

  private void writeWhole(ImportBatch batch, Work work, WorkProgress progress) {
    try {
      transaction.executeWithoutResult(_ -> write(batch, work, progress));
    } catch (DuplicateKeyException addedInBetween) {
      throw new DataChangedException(addedInBetween);
    }
  }

  /** Writes exactly what the preview shows, or nothing. */
  private void write(ImportBatch batch, Work work, WorkProgress progress) {
    batches.oneAtATime();
    progress.step(Step.WRITE, batch.counts().total());
    StagedTable table = new StagedTable(source, batch.id());
    ListShape shape = reading.shape(table, batch, batch.columns());
    Actor actor = Actor.of(work.by());
    ImportTally tally = new ImportTally();
    PlannedRows out =
        written -> {
          written.forEach(tally::add);
          progress.did(written.size());
        };
    switch (batch.kind()) {
      case COMPANIES -> companies.write(batch, shape, CompanyPieces.ROWS, out);
      case GAPS -> {
        var planned = postings.planGaps(reading.gaps(table, shape));
        out.accept(planned.rows());
        rows.became(batch.id(), postings.applyGaps(batch, planned, actor));
      }
      case OFFERS -> {
        var planned = postings.planOffers(reading.offers(table, shape));
        out.accept(planned.rows());
        rows.became(batch.id(), postings.applyOffers(batch, planned, actor));
      }
      case CONTACTS -> contacts.write(batch, reading.contacts(table, shape), out);
      case RELATIONS -> relations.write(batch, reading.relations(table, shape), out);
    }
    tally.readBy(shape.decisions().followed());
    if (!tally.sha256().equals(batch.planSha256())) {
      throw new DataChangedException();
    }
    files.forget(batch.id());
    source.keepRefused(batch.id(), shape.headingLine());
    batches.committed(batch, new Act(work.by(), clock.instant()));
    audit.record(actor, "listimport.committed", batch.publicId(), counts(batch));
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
