package app.kakehashi.listimport.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportUndoRepository.KeptRecord;
import app.kakehashi.listimport.domain.KeptReason;
import app.kakehashi.listimport.service.ImportReads;
import app.kakehashi.listimport.service.ListUndo;
import app.kakehashi.shared.StaleVersionException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes an import back: first what will be tried, then on confirmation, then what was done. */
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
      @RequestParam(defaultValue = "0") int line,
      @RequestParam(defaultValue = "") String subject,
      Viewer viewer,
      Model model,
      HttpServletRequest request) {
    ImportBatch batch = reads.get(id, viewer);
    if (batch.isWorking()) {
      return Answers.toImport(request, id);
    }
    if (batch.committed() == null) {
      throw new StaleVersionException();
    }
    List<KeptRecord> kept = undo.keptAfter(batch, line, subject, ROWS + 1);
    model.addAttribute("batch", batch);
    model.addAttribute("possible", undo.isPossible(batch));
    model.addAttribute("outcome", undo.result(batch));
    model.addAttribute("reasons", KeptReason.values());
    model.addAttribute("kept", kept.stream().limit(ROWS).toList());
    model.addAttribute("paths", reads.paths(batch, kept.stream().map(KeptRecord::subject)));
    model.addAttribute("first", line == 0);
    model.addAttribute("next", kept.size() > ROWS ? kept.get(ROWS - 1) : null);
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
    Answers.say(flash, reads.get(id, viewer));
    return Answers.toUndo(request, id);
  }
}
