package app.kakehashi.listimport.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.Updating;
import app.kakehashi.listimport.service.ImportReads;
import app.kakehashi.listimport.service.Imports;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Chooses how a list meets what is known; the list is checked anew with it. */
@Controller
@RequestMapping("/admin/imports/{id}/updating")
@Permit(Permit.To.OFFICE)
class UpdatingController {

  private final Imports imports;
  private final ImportReads reads;

  UpdatingController(Imports imports, ImportReads reads) {
    this.imports = imports;
    this.reads = reads;
  }

  @PostMapping
  String choose(
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam(defaultValue = "") List<String> listCounts,
      Viewer viewer,
      HttpServletRequest request,
      RedirectAttributes flash) {
    ImportBatch batch = reads.get(id, viewer);
    Updating updating = new Updating(listCounts, batch.choices().updating().editionOf());
    imports.recheck(id, version, batch.choices().updating(updating), viewer);
    flash.addFlashAttribute("done", "listimport.done.checked");
    return Answers.toImport(request, id);
  }
}
