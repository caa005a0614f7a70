package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.introduction.service.CompanyCases;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a case for its companies: as it stands, and after a move that could not be made. */
@Component
class CompanyCasePages {
  private final CompanyCases cases;
  private final CompanyCaseViews views;
  private final CaseHeads heads;
  private final ObjectProvider<CasePagePart> parts;

  CompanyCasePages(
      CompanyCases cases,
      CompanyCaseViews views,
      CaseHeads heads,
      ObjectProvider<CasePagePart> parts) {
    this.cases = cases;
    this.views = views;
    this.heads = heads;
    this.parts = parts;
  }

  /** Shows the case with every part that has something to show; the form is in the model. */
  String show(String id, Viewer viewer, Model model) {
    CompanyCases.Page page = cases.page(id, viewer);
    model.addAttribute("case", views.page(page, viewer));
    model.addAttribute("parts", partsOf(page, viewer, model));
    return "introduction/case";
  }

  private List<CasePagePart.Part> partsOf(CompanyCases.Page page, Viewer viewer, Model model) {
    CaseAround around = heads.around(page.known().introduction(), viewer);
    return parts
        .orderedStream()
        .flatMap(part -> part.partOf(around, model.asMap()).stream())
        .toList();
  }

  /**
   * A move from the page of a case.
   *
   * @param done message key of what is said once it is made
   */
  record Attempt(
      String id,
      BindingResult errors,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash,
      String done) {}

  /**
   * Makes the move; what could not be made shows the case as it stands now, with what was typed.
   */
  String make(Attempt attempt, Runnable move) {
    if (attempt.errors().hasErrors()) {
      return again(attempt);
    }
    try {
      move.run();
      attempt.flash().addFlashAttribute("done", attempt.done());
      return "redirect:/introductions/" + attempt.id();
    } catch (StaleVersionException somebodyWasFaster) {
      return overtaken(attempt);
    } catch (MoveRefused refused) {
      return switch (refused.kind()) {
        case STATE -> overtaken(attempt);
        case PARTY -> throw new NotFoundException();
        case GUARD -> {
          refused.missing().forEach(guard -> attempt.errors().reject(guard.messageKey()));
          yield again(attempt);
        }
      };
    }
  }

  private String again(Attempt attempt) {
    attempt.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    attempt.model().addAttribute("hasErrors", true);
    return show(attempt.id(), attempt.viewer(), attempt.model());
  }

  private String overtaken(Attempt attempt) {
    attempt.response().setStatus(HttpStatus.CONFLICT.value());
    attempt.model().addAttribute("overtaken", true);
    return show(attempt.id(), attempt.viewer(), attempt.model());
  }
}
