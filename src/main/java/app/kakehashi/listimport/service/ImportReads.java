package app.kakehashi.listimport.service;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.ContactIntake;
import app.kakehashi.listimport.domain.Breakdown;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatchRepository;
import app.kakehashi.listimport.domain.ImportRowRepository;
import app.kakehashi.listimport.domain.ImportRowRepository.Filter;
import app.kakehashi.listimport.domain.ImportRowRepository.Selection;
import app.kakehashi.listimport.domain.ImportStatus;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.NotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports as their pages and the API show them. */
@Service
@Transactional(readOnly = true)
public class ImportReads {

  private final ImportBatchRepository batches;
  private final ImportRowRepository rows;
  private final ContactIntake contacts;
  private final Accounts accounts;

  ImportReads(
      ImportBatchRepository batches,
      ImportRowRepository rows,
      ContactIntake contacts,
      Accounts accounts) {
    this.contacts = contacts;
    this.batches = batches;
    this.rows = rows;
    this.accounts = accounts;
  }

  /** The newest imports the viewer may see. */
  public List<ImportBatch> newest(Viewer viewer, int offset, int limit) {
    return batches.newest(ImportAccess.kinds(viewer), offset, limit);
  }

  /** Number of imports the viewer may see. */
  public long count(Viewer viewer) {
    return batches.count(ImportAccess.kinds(viewer));
  }

  /**
   * One import.
   *
   * @throws NotFoundException if there is none, or none for this viewer
   */
  public ImportBatch get(String publicId, Viewer viewer) {
    return batches.find(publicId, ImportAccess.kinds(viewer)).orElseThrow(NotFoundException::new);
  }

  /** Whether there is such an import for this viewer, and its list is in force. */
  public boolean isCommitted(String publicId, Viewer viewer) {
    return batches
        .find(publicId, ImportAccess.kinds(viewer))
        .filter(batch -> batch.status() == ImportStatus.COMMITTED)
        .isPresent();
  }

  /** A page of an import's rows. */
  public List<PlannedRow> rows(ImportBatch batch, Filter filter, int offset, int limit) {
    return rows(batch, Selection.of(filter), offset, limit);
  }

  /** A page of those of an import's rows that have something in common. */
  public List<PlannedRow> rows(ImportBatch batch, Selection selection, int offset, int limit) {
    return rows.page(batch.id(), selection, offset, limit);
  }

  /** The addresses of the records that rows of an import mean, by their public ids. */
  public Map<String, String> paths(ImportBatch batch, Stream<@Nullable String> ofRows) {
    List<String> subjects = ofRows.filter(Objects::nonNull).distinct().toList();
    Map<String, String> paths = new HashMap<>();
    switch (batch.kind()) {
      case COMPANIES, RELATIONS -> subjects.forEach(id -> paths.put(id, "/companies/" + id));
      case GAPS -> subjects.forEach(id -> paths.put(id, "/gaps/" + id));
      case OFFERS -> subjects.forEach(id -> paths.put(id, "/offers/" + id));
      case CONTACTS ->
          contacts
              .companiesOf(subjects)
              .forEach((id, company) -> paths.put(id, "/companies/" + company + "/contacts/" + id));
    }
    return paths;
  }

  /** What an import changes and what is the matter with it, as counted when it was checked. */
  public Breakdown breakdown(ImportBatch batch) {
    return batches.breakdown(batch);
  }

  /** The last committed import of the very same file. */
  public Optional<ImportBatch> sameFile(ImportBatch batch) {
    return batches.sameFile(batch);
  }

  /** Names of the people who uploaded, imported and took back; removed people are missing. */
  public Map<AccountId, String> people(List<ImportBatch> imports) {
    return names(
        imports.stream()
            .flatMap(batch -> Stream.of(batch.created(), batch.committed(), batch.takenBack()))
            .filter(Objects::nonNull)
            .toList());
  }

  /** Names of the people who did something; removed people are missing. */
  public Map<AccountId, String> names(List<ImportBatch.Act> acts) {
    return accounts.namesOf(acts.stream().map(ImportBatch.Act::by).distinct().toList());
  }
}
