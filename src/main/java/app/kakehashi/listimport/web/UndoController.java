package app.kakehashi.listimport.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportUndoRepository.KeptRecord;
import app.kakehashi.listimport.service.ImportReads;
import app.kakehashi.listimport.service.ListUndo;
import app.kakehashi.shared.Paging;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes an import back: first what would happen, then on confirmation, then what did. */
@Controller
@RequestMapping("/admin/imports/{id}/taking-back")
@Permit(Permit.To.OFFICE)
class UndoController {

  private static final int ROWS = 50;

  private final ListUndo undo;
  private final ImportReads reads;

  UndoController(ListUndo undo, ImportReads reads) {
    this.undo = undo;
    this.reads = reads;
  }

  @GetMapping
  String page(
      @PathVariable String id,
      @RequestParam(defaultValue = "1") String page,
      Viewer viewer,
      Model model) {
    ImportBatch batch = reads.get(id, viewer);
    int number = Paging.pageOf(page);
    int offset = (number - 1) * ROWS;
    boolean possible = undo.isPossible(batch);
    ListUndo.Outcome outcome =
        possible ? undo.outlook(id, offset, ROWS, viewer) : undo.result(batch, offset, ROWS);
    model.addAttribute("batch", batch);
    model.addAttribute("possible", possible);
    model.addAttribute("outcome", outcome);
    model.addAttribute(
        "paths", reads.paths(batch, outcome.page().stream().map(KeptRecord::subject)));
    model.addAttribute(
        "paging",
        new Paging(
            number,
            ROWS,
            outcome.keptInAll(),
            n -> "/admin/imports/" + id + "/taking-back?page=" + n));
    return "listimport/taking-back";
  }

  @PostMapping
  String takeBack(
      @PathVariable String id,
      @RequestParam long version,
      Viewer viewer,
      HttpServletRequest request,
      RedirectAttributes flash) {
    undo.takeBack(id, version, viewer);
    flash.addFlashAttribute("done", "listimport.done.taken_back");
    return Answers.toImport(request, id);
  }
}
