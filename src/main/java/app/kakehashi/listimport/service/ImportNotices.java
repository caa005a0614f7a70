package app.kakehashi.listimport.service;

import app.kakehashi.company.ContactNotices;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportNoticeRepository;
import app.kakehashi.listimport.domain.ImportNoticeRepository.Notices;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices to the people a list brings: asked before the import, told with it, counted after. */
@Service
@Transactional
public class ImportNotices {

  private final ImportNoticeRepository notices;
  private final ContactNotices contacts;

  ImportNotices(ImportNoticeRepository notices, ContactNotices contacts) {
    this.notices = notices;
    this.contacts = contacts;
  }

  /** The notices of a list; empty where it brings nobody. */
  @Transactional(readOnly = true)
  public Optional<Notices> of(ImportBatch batch) {
    return notices.of(batch.id());
  }

  /** Notes whether the people of a list that is about to be imported are to be told. */
  void choose(ImportBatch batch, boolean wanted) {
    notices.choose(batch.id(), wanted);
  }

  /** Notes how many people a list would bring. */
  void expect(ImportBatch batch, int people) {
    notices.expect(batch.id(), people);
  }

  /** Tells the people of a list that was just written, if somebody wants it. */
  void tell(ImportBatch batch) {
    if (notices.of(batch.id()).filter(Notices::wanted).isPresent()) {
      notices.told(
          batch.id(),
          contacts.tell(
              new RecordSource(SourceKind.IMPORT, batch.publicId()), batch.file().name()));
    }
  }
}
