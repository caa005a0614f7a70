package app.kakehashi.listimport.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.service.Beside;
import app.kakehashi.listimport.service.ImportReads;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A row of a list beside the stored company that may be the same. */
@Controller
@Permit(Permit.To.OFFICE)
class BesideController {

  private final Beside beside;
  private final ImportReads reads;
  private final ImportWords words;

  BesideController(Beside beside, ImportReads reads, ImportWords words) {
    this.beside = beside;
    this.reads = reads;
    this.words = words;
  }

  @GetMapping("/admin/imports/{id}/rows/{line}/beside/{company}")
  String page(
      @PathVariable String id,
      @PathVariable int line,
      @PathVariable String company,
      Viewer viewer,
      Locale locale,
      Model model) {
    ImportBatch batch = reads.get(id, viewer);
    Beside.Both both = beside.compare(batch, line, company, viewer);
    model.addAttribute("batch", batch);
    model.addAttribute("both", both);
    model.addAttribute("likeness", ImportWords.likeness(both.problem()));
    model.addAttribute(
        "differences",
        both.differences().stream().map(change -> words.change(change, locale)).toList());
    return "listimport/beside";
  }
}
