package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.OfficeRejection;
import app.kakehashi.introduction.service.Curating;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.Matches;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.FormVersion;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A gap with its cases and candidates: choose whom to put on its list, and whom not. */
@Controller
@RequestMapping("/desk/gaps/{gapId}")
@Permit(Permit.To.OFFICE)
class CurateController {
  private static final String VIEW = "introduction/curate";

  private final Curating curating;
  private final Matches matches;
  private final CuratePages pages;

  CurateController(Curating curating, Matches matches, CuratePages pages) {
    this.curating = curating;
    this.matches = matches;
    this.pages = pages;
  }

  /** Why something is not proposed. */
  record Dismissal(@Nullable String reason, @Nullable String note, @Nullable String version) {
    String text() {
      return note == null ? "" : note.strip();
    }
  }

  @GetMapping
  String gap(@PathVariable String gapId, Viewer viewer, Model model) {
    pages.show(gapId, List.of(), viewer, model);
    return VIEW;
  }

  /** Puts the ticked candidates on the list and goes on to prepare it. */
  @PostMapping("/entries")
  String shortlist(
      @PathVariable String gapId,
      @RequestParam(defaultValue = "") List<String> offer,
      Viewer viewer,
      Model model,
      HttpServletResponse response) {
    Attempt attempt =
        offer.isEmpty()
            ? new Attempt(false, List.of("introduction_desk.curate.none_ticked"))
            : Attempt.at(() -> curating.shortlist(gapId, offer, viewer));
    return attempt.isDone()
        ? "redirect:/desk/gaps/" + gapId + "/list"
        : again(attempt, gapId, offer, viewer, model, response);
  }

  /** A match that is not for this gap, in the office’s eyes. */
  @PostMapping("/matches/{offer}/dismissal")
  String dismissMatch(
      @PathVariable String gapId,
      @PathVariable String offer,
      @ModelAttribute Dismissal typed,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Optional<Decision.Reason> why =
        Decision.Reason.find(typed.reason() == null ? "" : typed.reason());
    boolean whole = why.isPresent() && typed.text().length() <= Decision.Choice.LONGEST_NOTE;
    Attempt attempt =
        whole
            ? Attempt.at(
                () ->
                    matches.decide(
                        PostingType.GAP,
                        gapId,
                        offer,
                        Decision.Choice.notForUs(why.orElseThrow(), typed.text()),
                        FormVersion.of(typed.version()),
                        viewer))
            : new Attempt(false, List.of(Guard.REASON.messageKey()));
    return answer(
        attempt, "introduction_desk.done.dismissed", gapId, viewer, model, response, flash);
  }

  /** A case that the office does not go on with. */
  @PostMapping("/cases/{caseId}/dismissal")
  String dismissCase(
      @PathVariable String gapId,
      @PathVariable String caseId,
      @ModelAttribute Dismissal typed,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Optional<OfficeRejection> why =
        Arrays.stream(OfficeRejection.values())
            .filter(one -> one.code().equals(typed.reason()))
            .findFirst();
    boolean whole = why.isPresent() && typed.text().length() <= Answer.LONGEST_TEXT;
    Attempt attempt =
        whole
            ? Attempt.at(
                () ->
                    curating.dismiss(
                        caseId,
                        FormVersion.of(typed.version()),
                        why.orElseThrow(),
                        typed.text(),
                        viewer))
            : new Attempt(false, List.of(Guard.REASON.messageKey()));
    return answer(
        attempt, "introduction_desk.done.dismissed", gapId, viewer, model, response, flash);
  }

  /** Somebody takes a case that a company suggested, or that lies on the list without an owner. */
  @PostMapping("/cases/{caseId}/owner")
  String take(
      @PathVariable String gapId,
      @PathVariable String caseId,
      @RequestParam(defaultValue = "") String version,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Attempt attempt = Attempt.at(() -> curating.take(caseId, FormVersion.of(version), viewer));
    return answer(attempt, "introduction_desk.done.taken", gapId, viewer, model, response, flash);
  }

  private String answer(
      Attempt attempt,
      String done,
      String gapId,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (!attempt.isDone()) {
      return again(attempt, gapId, List.of(), viewer, model, response);
    }
    flash.addFlashAttribute("done", done);
    return "redirect:/desk/gaps/" + gapId;
  }

  private String again(
      Attempt attempt,
      String gapId,
      List<String> ticked,
      Viewer viewer,
      Model model,
      HttpServletResponse response) {
    pages.show(gapId, ticked, viewer, model);
    model.addAttribute("hasErrors", true);
    model.addAttribute("attempt", attempt);
    response.setStatus(attempt.status().value());
    return VIEW;
  }
}
