package app.kakehashi.listimport.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.Updating;
import app.kakehashi.listimport.service.ImportReads;
import app.kakehashi.listimport.service.Imports;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Chooses how a list meets what is known, by one of two forms: in which fields it counts, or of
 * which list it is a newer edition. The list is checked anew with it.
 */
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
      @RequestParam(required = false) @Nullable List<String> listCounts,
      @RequestParam(required = false) @Nullable String editionOf,
      Viewer viewer,
      HttpServletRequest request,
      RedirectAttributes flash) {
    ImportBatch batch = reads.get(id, viewer);
    Updating before = batch.choices().updating();
    Updating updating =
        editionOf == null
            ? new Updating(listCounts == null ? List.of() : listCounts, before.editionOf())
            : new Updating(before.listCounts(), editionOf.isEmpty() ? null : editionOf);
    imports.recheck(id, version, batch.choices().updating(updating), viewer);
    Answers.say(flash, reads.get(id, viewer));
    return Answers.toImport(request, id);
  }
}
