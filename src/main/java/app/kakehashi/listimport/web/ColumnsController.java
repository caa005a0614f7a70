package app.kakehashi.listimport.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportStatus;
import app.kakehashi.listimport.service.ColumnMapping;
import app.kakehashi.listimport.service.ColumnMapping.Columns;
import app.kakehashi.listimport.service.ImportReads;
import app.kakehashi.shared.StaleVersionException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the columns of a list hold: as understood, and as a person says. */
@Controller
@RequestMapping("/admin/imports/{id}/columns")
@Permit(Permit.To.OFFICE)
class ColumnsController {

  private final ColumnMapping mapping;
  private final ImportReads reads;
  private final ColumnWords columns;

  ColumnsController(ColumnMapping mapping, ImportReads reads, ColumnWords columns) {
    this.mapping = mapping;
    this.reads = reads;
    this.columns = columns;
  }

  @GetMapping
  String page(
      @PathVariable String id,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletRequest request) {
    ImportBatch batch = reads.get(id, viewer);
    if (batch.isWorking()) {
      return Answers.toImport(request, id);
    }
    if (!batch.isOpen() || batch.reading() == null) {
      throw new StaleVersionException();
    }
    Columns found = mapping.columns(batch);
    model.addAttribute("batch", batch);
    model.addAttribute("chosenSeparator", ImportForm.codeOf(batch.choices().separator()));
    model.addAttribute("needed", batch.status() == ImportStatus.NEEDS_COLUMNS);
    model.addAttribute("shape", found.shape());
    model.addAttribute("recall", found.recall());
    model.addAttribute(
        "recalledBy",
        found.recall() == null
            ? ""
            : reads.names(List.of(found.recall())).get(found.recall().by()));
    model.addAttribute("view", columns.page(found, batch.kind(), locale));
    return "listimport/columns";
  }

  @PostMapping
  String choose(
      @PathVariable String id,
      @RequestParam long version,
      @ModelAttribute("form") ColumnsForm form,
      Viewer viewer,
      HttpServletRequest request,
      RedirectAttributes flash) {
    ImportBatch batch = reads.get(id, viewer);
    mapping.choose(id, version, form.choices(batch.kind()), form.isRemembered(), viewer);
    Answers.say(flash, reads.get(id, viewer));
    return Answers.toImport(request, id);
  }

  @PostMapping("/heading-row")
  String chooseHeadings(
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam int line,
      Viewer viewer,
      HttpServletRequest request,
      RedirectAttributes flash) {
    mapping.chooseHeadings(id, version, line, viewer);
    Answers.say(flash, reads.get(id, viewer));
    return Answers.toColumns(request, id);
  }

  @PostMapping("/forgetting")
  String forget(
      @PathVariable String id,
      @RequestParam long version,
      Viewer viewer,
      HttpServletRequest request,
      RedirectAttributes flash) {
    mapping.forget(id, version, viewer);
    Answers.say(flash, reads.get(id, viewer));
    return Answers.toColumns(request, id);
  }
}
