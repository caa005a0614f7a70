package app.kakehashi.listimport.service;

import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportEditionRepository;
import app.kakehashi.listimport.domain.ImportEditionRepository.Earlier;
import app.kakehashi.listimport.domain.ImportEditionRepository.Missing;
import app.kakehashi.listimport.domain.list.ListKind;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Editions of lists as the pages show them. */
@Service
@Transactional(readOnly = true)
public class EditionReads {

  private final ImportEditionRepository editions;

  EditionReads(ImportEditionRepository editions) {
    this.editions = editions;
  }

  /** The list of which an import is a newer edition. */
  public Optional<Earlier> editionOf(ImportBatch batch) {
    return editions.editionOf(batch.id());
  }

  /** Of which lists an open import could be a newer edition, the newest first. */
  public List<Earlier> choices(ImportBatch batch) {
    return batch.isOpen() && batch.kind() == ListKind.COMPANIES ? editions.committed() : List.of();
  }

  /** Number of companies of the earlier edition that an import does not have. */
  public int countMissing(ImportBatch batch) {
    return editions.countMissing(batch.id());
  }

  /** A page of them. */
  public List<Missing> missing(ImportBatch batch, int offset, int limit) {
    return editions.missing(batch.id(), offset, limit);
  }
}
