package app.kakehashi.listimport.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.Breakdown;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportStatus;
import app.kakehashi.listimport.domain.KeptReason;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.service.EditionReads;
import app.kakehashi.listimport.service.ImportNotices;
import app.kakehashi.listimport.service.ImportReads;
import app.kakehashi.listimport.service.Imports;
import app.kakehashi.listimport.service.ListUndo;
import app.kakehashi.listimport.service.NewRecords;
import app.kakehashi.shared.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One list: its preview, and after the commit its report. */
@Controller
@RequestMapping("/admin/imports/{id}")
@Permit(Permit.To.OFFICE)
class ImportController {

  private static final int ROWS = 50;

  /** Each row is to be read for itself. */
  static final String ROWS_APART = "apart";

  private final Imports imports;
  private final ImportReads reads;
  private final EditionReads editions;
  private final NewRecords newRecords;
  private final ListUndo undo;
  private final ImportNotices notices;
  private final ImportWords words;

  ImportController(
      Imports imports,
      ImportReads reads,
      EditionReads editions,
      NewRecords newRecords,
      ListUndo undo,
      ImportNotices notices,
      ImportWords words) {
    this.imports = imports;
    this.editions = editions;
    this.newRecords = newRecords;
    this.undo = undo;
    this.notices = notices;
    this.reads = reads;
    this.words = words;
  }

  @GetMapping
  String page(
      @PathVariable String id,
      @RequestParam(defaultValue = "all") String show,
      @RequestParam(defaultValue = "") String field,
      @RequestParam(defaultValue = "") String problem,
      @RequestParam(defaultValue = "1") String page,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletRequest request) {
    ImportBatch batch = reads.get(id, viewer);
    if (batch.status() == ImportStatus.NEEDS_COLUMNS) {
      return Answers.toColumns(request, id);
    }
    model.addAttribute("batch", batch);
    model.addAttribute("people", reads.people(List.of(batch)));
    model.addAttribute("encodings", ImportWords.encodings());
    model.addAttribute("separators", words.separators(locale));
    model.addAttribute("sides", words.sides(locale));
    model.addAttribute("chosenSeparator", ImportForm.codeOf(batch.choices().separator()));
    if (batch.status() == ImportStatus.DISCARDED) {
      return "listimport/discarded";
    }
    if (batch.isWorking()) {
      return "listimport/working";
    }
    if (batch.reading() == null) {
      model.addAttribute("notRead", words.notRead(batch, locale));
      return "listimport/not-read";
    }
    Breakdown breakdown = reads.breakdown(batch);
    ImportWords.Overview overview = words.overview(batch, breakdown, show, field, problem, locale);
    ImportWords.Part current = overview.current();
    int number = Paging.pageOf(page);
    model.addAttribute("overview", overview);
    List<PlannedRow> rows = reads.rows(batch, current.selection(), (number - 1) * ROWS, ROWS);
    Map<String, KeptReason> kept = undo.kept(batch, rows);
    Map<String, String> paths = reads.paths(batch, rows.stream().map(PlannedRow::subject));
    Map<Integer, List<NewRecords.Held>> fresh = newRecords.of(batch, rows);
    model.addAttribute(
        "rows",
        rows.stream().map(row -> words.row(row, batch, kept, paths, fresh, locale)).toList());
    model.addAttribute(
        "paging",
        new Paging(
            number,
            ROWS,
            current.count(),
            n -> "/admin/imports/" + id + "?" + current.query() + "&page=" + n + "#rows"));
    model.addAttribute(
        "nextPath",
        switch (batch.kind()) {
          case COMPANIES, RELATIONS, CONTACTS -> "/companies?sort=changed";
          case GAPS, OFFERS -> "/desk/review";
        });
    model.addAttribute("kept", words.keptFields(batch, breakdown.kept(), locale));
    model.addAttribute("edition", editions.editionOf(batch).orElse(null));
    model.addAttribute("missing", editions.countMissing(batch));
    model.addAttribute("editions", editions.choices(batch));
    model.addAttribute("sameFile", reads.sameFile(batch).orElse(null));
    model.addAttribute("notices", notices.of(batch).orElse(null));
    model.addAttribute("canBeTakenBack", undo.isPossible(batch));
    model.addAttribute("separatorCode", ImportForm.codeOf(batch.read().separator()));
    return "listimport/import";
  }

  @PostMapping("/reading")
  String readAgain(
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam(required = false, defaultValue = "") String encoding,
      @RequestParam(required = false, defaultValue = "") String separator,
      @RequestParam(required = false, defaultValue = "") String sheet,
      @RequestParam(required = false, defaultValue = "") String side,
      @RequestParam(required = false, defaultValue = "") String rows,
      Viewer viewer,
      HttpServletRequest request,
      RedirectAttributes flash) {
    ReadingChoices choices =
        ImportForm.choices(encoding, separator, sheet, side).apart(ROWS_APART.equals(rows));
    imports.recheck(id, version, choices.after(reads.get(id, viewer).choices()), viewer);
    Answers.say(flash, reads.get(id, viewer));
    return Answers.toImport(request, id);
  }

  @PostMapping("/commit")
  String commit(
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam(defaultValue = "false") boolean tell,
      Viewer viewer,
      HttpServletRequest request,
      RedirectAttributes flash) {
    imports.commit(id, version, tell, viewer);
    Answers.say(flash, reads.get(id, viewer));
    return Answers.toImport(request, id);
  }

  @PostMapping("/cancel")
  String cancel(
      @PathVariable String id,
      @RequestParam long version,
      Viewer viewer,
      HttpServletRequest request,
      RedirectAttributes flash) {
    boolean undoing = reads.get(id, viewer).status() == ImportStatus.TAKING_BACK;
    imports.cancel(id, version, viewer);
    flash.addFlashAttribute(
        "done", undoing ? "listimport.done.cancelled.undo" : "listimport.done.cancelled");
    return Answers.toImport(request, id);
  }

  @PostMapping("/discard")
  String discard(
      @PathVariable String id,
      @RequestParam long version,
      Viewer viewer,
      HttpServletRequest request,
      RedirectAttributes flash) {
    imports.discard(id, version, viewer);
    flash.addFlashAttribute("done", "listimport.done.discarded");
    return Answers.toList(request);
  }
}
