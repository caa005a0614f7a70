package app.kakehashi.listimport.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ValueMemory.Remembered;
import app.kakehashi.listimport.domain.list.ListField;
import app.kakehashi.listimport.service.ImportReads;
import app.kakehashi.listimport.service.ValueMapping;
import app.kakehashi.listimport.service.ValueMapping.Values;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.BadParameterException;
import app.kakehashi.shared.StaleVersionException;
import jakarta.servlet.http.HttpServletRequest;
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

/** Values of a list that are in no vocabulary: one decision for all rows that share them. */
@Controller
@RequestMapping("/admin/imports/{id}/values")
@Permit(Permit.To.OFFICE)
class ValuesController {

  private final ValueMapping mapping;
  private final ImportReads reads;
  private final ValueWords words;
  private final ReferenceData reference;

  ValuesController(
      ValueMapping mapping, ImportReads reads, ValueWords words, ReferenceData reference) {
    this.mapping = mapping;
    this.reads = reads;
    this.words = words;
    this.reference = reference;
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
    if (!batch.isChecked()) {
      throw new StaleVersionException();
    }
    Values values = mapping.values(batch);
    model.addAttribute("batch", batch);
    model.addAttribute(
        "view",
        words.page(
            values,
            batch,
            reads.names(values.remembered().stream().map(Remembered::act).toList()),
            locale));
    return "listimport/values";
  }

  @PostMapping
  String decide(
      @PathVariable String id,
      @RequestParam long version,
      @ModelAttribute("form") ValuesForm form,
      Viewer viewer,
      HttpServletRequest request,
      RedirectAttributes flash) {
    ImportBatch batch = reads.get(id, viewer);
    mapping.decide(
        id, version, form.decisions(batch.kind(), reference), form.isRemembered(), viewer);
    Answers.say(flash, reads.get(id, viewer));
    return Answers.toValues(request, id);
  }

  @PostMapping("/forgetting")
  String forget(
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam String field,
      @RequestParam String value,
      Viewer viewer,
      HttpServletRequest request,
      RedirectAttributes flash) {
    ListField known = ListField.ofCode(field).orElseThrow(() -> new BadParameterException("field"));
    mapping.forget(id, version, known, value, viewer);
    Answers.say(flash, reads.get(id, viewer));
    return Answers.toValues(request, id);
  }
}
