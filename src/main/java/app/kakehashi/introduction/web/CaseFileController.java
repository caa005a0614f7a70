package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.service.CaseFiles;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.posting.FileAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files that the other side attached to its gap or offer. */
@Controller
@Permit(Permit.To.SIGNED_IN)
class CaseFileController {
  private final CaseReads reads;
  private final CaseFiles files;

  CaseFileController(CaseReads reads, CaseFiles files) {
    this.reads = reads;
    this.files = files;
  }

  @GetMapping("/introductions/{id}/attachments/{file}")
  ResponseEntity<byte[]> download(
      @PathVariable String id, @PathVariable String file, Viewer viewer) {
    CaseFiles.Opened opened = files.open(reads.find(id, viewer), file, viewer);
    return FileAnswer.download(
        opened.file().fileName(), opened.file().mediaType(), opened.content());
  }
}
