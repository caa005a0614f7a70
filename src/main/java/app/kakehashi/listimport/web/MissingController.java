package app.kakehashi.listimport.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.service.EditionReads;
import app.kakehashi.listimport.service.ImportReads;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The companies of an earlier edition that a newer list no longer has. */
@Controller
@RequestMapping("/admin/imports/{id}/missing")
@Permit(Permit.To.OFFICE)
class MissingController {

  private static final int ROWS = 50;

  private final ImportReads reads;
  private final EditionReads editions;

  MissingController(ImportReads reads, EditionReads editions) {
    this.reads = reads;
    this.editions = editions;
  }

  @GetMapping
  String page(
      @PathVariable String id,
      @RequestParam(defaultValue = "1") String page,
      Viewer viewer,
      Model model) {
    ImportBatch batch = reads.get(id, viewer);
    Paging paging =
        new Paging(
            Paging.pageOf(page),
            ROWS,
            editions.countMissing(batch),
            n -> "/admin/imports/" + id + "/missing?page=" + n);
    model.addAttribute("batch", batch);
    model.addAttribute("edition", editions.editionOf(batch).orElseThrow(NotFoundException::new));
    model.addAttribute("companies", editions.missing(batch, paging.offset(), ROWS));
    model.addAttribute("paging", paging);
    return "listimport/missing";
  }
}
