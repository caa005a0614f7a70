package app.kakehashi.matching.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.MatchDetail;
import app.kakehashi.matching.Matches;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.Choice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 'Interested', 'not for us', and second thoughts about either. */
@Controller
@RequestMapping("/{path:gaps|offers}/{id}/matches/{other}")
@Permit(Permit.To.SIGNED_IN)
class DecisionController {
  private static final String DECLINE = "matching/decline";

  private final Matches matches;
  private final PairSheets sheets;
  private final ReasonTexts texts;

  DecisionController(Matches matches, PairSheets sheets, ReasonTexts texts) {
    this.matches = matches;
    this.sheets = sheets;
    this.texts = texts;
  }

  /** Why it does not suit. */
  record DeclineForm(@Nullable String reason, @Nullable String note, @Nullable String version) {}

  @GetMapping("/decline")
  String decline(
      @PathVariable String path,
      @PathVariable String id,
      @PathVariable String other,
      Viewer viewer,
      Model model) {
    MatchDetail pair = show(path, id, other, viewer, model);
    long version = pair.match() == null ? 0 : pair.match().decision().version();
    model.addAttribute("form", new DeclineForm(null, null, Long.toString(version)));
    return DECLINE;
  }

  @PostMapping("/decline")
  String declined(
      @PathVariable String path,
      @PathVariable String id,
      @PathVariable String other,
      @ModelAttribute("form") DeclineForm form,
      BindingResult errors,
      Viewer viewer,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash) {
    PostingType type = Pages.type(path);
    Optional<Decision.Reason> reason =
        Decision.Reason.find(form.reason() == null ? "" : form.reason());
    String note = form.note() == null ? "" : form.note().strip();
    if (reason.isEmpty()) {
      errors.rejectValue("reason", "matching.decline.reason.missing");
    } else if (reason.get() == Decision.Reason.OTHER && note.isEmpty()) {
      errors.rejectValue("note", "matching.decline.note.missing");
    }
    if (note.length() > Decision.Choice.LONGEST_NOTE) {
      errors.rejectValue(
          "note",
          "matching.decline.note.too_long",
          new Object[] {Decision.Choice.LONGEST_NOTE},
          null);
    }
    if (errors.hasErrors() || reason.isEmpty()) {
      show(path, id, other, viewer, model);
      model.addAttribute("hasErrors", true);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return DECLINE;
    }
    matches.decide(
        type,
        id,
        other,
        Decision.Choice.notForUs(reason.get(), note),
        Pages.version(form.version() == null ? "" : form.version()),
        viewer);
    flash.addFlashAttribute("done", "matching.done.declined");
    return Pages.seeOther(request, Pages.list(type, id));
  }

  @PostMapping("/interest")
  String interested(
      @PathVariable String path,
      @PathVariable String id,
      @PathVariable String other,
      @RequestParam(defaultValue = "") String version,
      Viewer viewer,
      HttpServletRequest request,
      RedirectAttributes flash) {
    PostingType type = Pages.type(path);
    matches.decide(type, id, other, Decision.Choice.interested(), Pages.version(version), viewer);
    flash.addFlashAttribute("done", "matching.done.interested");
    return Pages.seeOther(request, Pages.list(type, id));
  }

  @PostMapping("/reconsideration")
  String reconsidered(
      @PathVariable String path,
      @PathVariable String id,
      @PathVariable String other,
      @RequestParam(defaultValue = "") String version,
      Viewer viewer,
      HttpServletRequest request,
      RedirectAttributes flash) {
    PostingType type = Pages.type(path);
    matches.undecide(type, id, other, Pages.version(version), viewer);
    flash.addFlashAttribute("done", "matching.done.undone");
    return Pages.seeOther(request, Pages.list(type, id));
  }

  private MatchDetail show(String path, String id, String other, Viewer viewer, Model model) {
    PostingType type = Pages.type(path);
    MatchDetail pair = matches.pair(type, id, other, viewer);
    model.addAttribute("sheet", sheets.sheet(type, id, pair, viewer));
    model.addAttribute("listPath", Pages.list(type, id));
    model.addAttribute("isOffice", viewer.isOffice());
    model.addAttribute(
        "reasons",
        Arrays.stream(Decision.Reason.values())
            .map(
                reason ->
                    new Choice(
                        reason.code(),
                        texts.message("matching.decline." + reason.code(), viewer.language())))
            .toList());
    return pair;
  }
}
