package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.OpenContacts;
import app.kakehashi.posting.PostingFiles;
import app.kakehashi.posting.PostingFiles.Attachment;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the companies of a case have attached to its gap and offer. It opens to the other side with
 * the introduction, whatever becomes of the posting, and closes where the case ends without an
 * agreement; each look is kept for the owner.
 */
@Service
@Transactional
public class CaseFiles {
  private final PostingFiles files;
  private final JdbcClient jdbc;
  private final CaseClock clock;

  CaseFiles(PostingFiles files, JdbcClient jdbc, CaseClock clock) {
    this.files = files;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The files of another side that are open to the viewer’s company; shows none of them. */
  @Transactional(readOnly = true)
  public List<Attachment> of(Introduction introduction, Leg side, Viewer viewer) {
    CompanyId reader = viewer.company();
    boolean goesOn = introduction.state().isOpen() || introduction.state() == CaseState.AGREED;
    if (reader == null
        || side.role() == LegRole.TEAM
        || !goesOn
        || !OpenContacts.isOpen(introduction, side, reader)) {
      return List.of();
    }
    return files.attached(
        side.role() == LegRole.GAP ? introduction.gapId() : introduction.offerId());
  }

  /** A file and what is in it. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Opened(Attachment file, byte[] content) {}

  /**
   * Opens a file of another side; that it was opened is kept for the owner.
   *
   * @throws NotFoundException if there is none that is open to the viewer’s company
   */
  public Opened open(Introduction introduction, String file, Viewer viewer) {
    for (Leg side : CaseSides.in(introduction)) {
      for (Attachment found : of(introduction, side, viewer)) {
        if (found.publicId().equals(file)) {
          seen(introduction, side, found, viewer);
          return new Opened(found, files.content(found));
        }
      }
    }
    throw new NotFoundException();
  }

  private void seen(Introduction introduction, Leg side, Attachment file, Viewer viewer) {
    jdbc.sql(
            """
            insert into introduction_file_view (introduction_id, company_id, file_name, viewer_id, viewer_company_id, at)
            values (:case, :company, :file, :viewer, :reader, :at)
            """)
        .param("case", introduction.id())
        .param("company", side.company().value())
        .param("file", file.fileName())
        .param("viewer", viewer.account().value())
        .param("reader", viewer.company() == null ? null : viewer.company().value())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .update();
  }
}
