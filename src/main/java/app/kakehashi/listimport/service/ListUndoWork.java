package app.kakehashi.listimport.service;

import app.kakehashi.audit.AuditLog;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatch.Act;
import app.kakehashi.listimport.domain.ImportBatch.Step;
import app.kakehashi.listimport.domain.ImportBatch.Work;
import app.kakehashi.listimport.domain.ImportBatchRepository;
import app.kakehashi.listimport.domain.ImportUndoRepository;
import app.kakehashi.listimport.domain.KeptReason;
import app.kakehashi.shared.Actor;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The long work of taking a list back, in one transaction of the caller: all that later work does
 * not depend on, or nothing.
 */
@Component
class ListUndoWork {

  /** Records of a piece: no list is ever held whole. */
  static final int PIECE = 1_000;

  private final CompanyUndo companies;
  private final PostingLists postings;
  private final ContactLists contacts;
  private final ImportBatchRepository batches;
  private final ImportUndoRepository undo;
  private final AuditLog audit;
  private final Clock clock;

  ListUndoWork(
      CompanyUndo companies,
      PostingLists postings,
      ContactLists contacts,
      ImportBatchRepository batches,
      ImportUndoRepository undo,
      AuditLog audit,
      Clock clock) {
    this.companies = companies;
    this.postings = postings;
    this.contacts = contacts;
    this.batches = batches;
    this.undo = undo;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What became of some of the records of a list.
   *
   * @param tried number of records
   * @param undone number of those that are undone
   * @param kept why records stay, by their public ids
   */
  record Piece(int tried, int undone, Map<String, KeptReason> kept) {
    Piece {
      kept = Map.copyOf(kept);
    }
  }

  /** Takes a list back, or what stayed of it. */
  void takeBack(ImportBatch batch, Work work, WorkProgress progress) {
    batches.oneAtATime();
    progress.step(Step.UNDO, toTry(batch));
    undo.forget(batch.id());
    Actor actor = Actor.of(work.by());
    int[] undone = {0};
    int[] kept = {0};
    Consumer<Piece> out =
        piece -> {
          undo.add(batch.id(), piece.kept());
          undone[0] += piece.undone();
          kept[0] += piece.tried() - piece.undone();
          progress.did(piece.tried());
        };
    switch (batch.kind()) {
      case COMPANIES, RELATIONS -> companies.takeBack(batch, PIECE, out);
      case GAPS, OFFERS -> postings.takeBack(batch, PIECE, actor, out);
      case CONTACTS -> contacts.takeBack(batch, PIECE, out);
    }
    batches.takenBack(batch, undone[0], new Act(work.by(), clock.instant()));
    audit.record(
        actor,
        "listimport.taken_back",
        batch.publicId(),
        Map.of("kind", batch.kind().code(), "taken_back", undone[0], "kept", kept[0]));
  }

  private int toTry(ImportBatch batch) {
    return batch.takenBack() == null ? batch.counts().writing() : undo.countKept(batch.id());
  }
}
