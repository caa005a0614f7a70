package app.kakehashi.listimport.service;

import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Kept;
import app.kakehashi.company.CompanyIntake.TakenBack;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportTraceRepository;
import app.kakehashi.listimport.domain.ImportTraceRepository.CompanyChange;
import app.kakehashi.listimport.domain.KeptReason;
import app.kakehashi.listimport.service.ListUndoWork.Piece;
import app.kakehashi.shared.CompanyId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Undoes what lists of companies did. */
@Component
class CompanyUndo {

  private final CompanyIntake intake;
  private final Companies companies;
  private final ImportTraceRepository traces;

  CompanyUndo(CompanyIntake intake, Companies companies, ImportTraceRepository traces) {
    this.intake = intake;
    this.companies = companies;
    this.traces = traces;
  }

  /**
   * Undoes a list piece by piece, the last change first, but what later work depends on; hands out
   * what became of each piece.
   */
  void takeBack(ImportBatch batch, int recordsOfPiece, Consumer<Piece> out) {
    List<CompanyChange> piece =
        traces.companyChangesBefore(batch.id(), Integer.MAX_VALUE, recordsOfPiece);
    while (!piece.isEmpty()) {
      out.accept(takeBack(batch, piece));
      piece = traces.companyChangesBefore(batch.id(), piece.getLast().position(), recordsOfPiece);
    }
    traces.forgetListKeys(batch.id());
  }

  private Piece takeBack(ImportBatch batch, List<CompanyChange> piece) {
    Map<CompanyId, String> publicIds =
        companies
            .summaries(piece.stream().map(change -> change.change().company()).toList())
            .entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().publicId()));
    Map<CompanyId, KeptReason> kept = foundLater(batch, publicIds);
    TakenBack takenBack =
        intake.takeBack(
            piece.stream()
                .map(CompanyChange::change)
                .filter(change -> !kept.containsKey(change.company()))
                .toList());
    takenBack.kept().forEach((id, why) -> kept.put(id, reason(why)));
    List<CompanyChange> undone =
        piece.stream().filter(change -> !kept.containsKey(change.change().company())).toList();
    traces.forgetCompanyChanges(batch.id(), undone);
    traces.restored(takenBack.restored());
    Map<String, KeptReason> stays = new HashMap<>();
    kept.forEach((id, why) -> stays.put(Objects.requireNonNull(publicIds.get(id)), why));
    return new Piece(piece.size(), undone.size(), stays);
  }

  private Map<CompanyId, KeptReason> foundLater(
      ImportBatch batch, Map<CompanyId, String> publicIds) {
    Set<String> found = traces.foundByLaterLists(batch.id(), publicIds.values());
    return publicIds.entrySet().stream()
        .filter(company -> found.contains(company.getValue()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, _ -> KeptReason.LATER_LIST, (one, _) -> one, HashMap::new));
  }

  private static KeptReason reason(Kept kept) {
    return switch (kept) {
      case CHANGED_SINCE -> KeptReason.CHANGED_SINCE;
      case IN_USE -> KeptReason.IN_USE;
    };
  }
}
