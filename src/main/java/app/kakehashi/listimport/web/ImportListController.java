package app.kakehashi.listimport.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.service.ImportReads;
import app.kakehashi.shared.Paging;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who imported what from which file. */
@Controller
@RequestMapping("/admin/imports")
@Permit(Permit.To.OFFICE)
class ImportListController {

  private static final int ROWS = 30;

  private final ImportReads reads;

  ImportListController(ImportReads reads) {
    this.reads = reads;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "1") String page, Viewer viewer, Model model) {
    int number = Paging.pageOf(page);
    List<ImportBatch> batches = reads.newest(viewer, (number - 1) * ROWS, ROWS);
    model.addAttribute("batches", batches);
    model.addAttribute("people", reads.people(batches));
    model.addAttribute(
        "paging", new Paging(number, ROWS, reads.count(viewer), n -> "/admin/imports?page=" + n));
    return "listimport/imports";
  }
}
