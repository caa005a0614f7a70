package app.kakehashi.glossary.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.glossary.service.ConceptDesk;
import app.kakehashi.matching.GlossaryTrial;
import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.Glossary.Concept;
import app.kakehashi.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One concept: typed, tried on what is published, and only then saved. */
@Controller
@RequestMapping(GlossaryPages.PATH)
@Permit(Permit.To.OFFICE)
class ConceptController {
  private static final String DOUBTFUL = "-doubtful";

  private final GlossaryPages pages;
  private final ConceptDesk desk;

  ConceptController(GlossaryPages pages, ConceptDesk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping("/new")
  String blank(
      @RequestParam(defaultValue = "") String ja,
      @RequestParam(defaultValue = "") String zh,
      Viewer viewer,
      Model model) {
    model.addAttribute("form", ConceptForm.EMPTY.with(ja, zh));
    return pages.concept(desk.glossary(), null, viewer, model);
  }

  @GetMapping("/{concept}")
  String show(
      @PathVariable String concept,
      @RequestParam(defaultValue = "") String ja,
      @RequestParam(defaultValue = "") String zh,
      Viewer viewer,
      Model model) {
    Glossary glossary = desk.glossary();
    Concept standing = standing(glossary, concept);
    String view = pages.concept(glossary, standing, viewer, model);
    model.addAttribute(
        "form",
        ConceptForm.of(
                standing,
                GlossaryPages.broader(glossary, standing, viewer.language()),
                desk.history(concept).size())
            .with(ja, zh));
    return view;
  }

  @PostMapping("/new")
  String add(
      @ModelAttribute("form") ConceptForm form,
      BindingResult errors,
      Viewer viewer,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return tryOrSave(null, form, errors, viewer, model, request, response, flash);
  }

  @PostMapping("/{concept}")
  String edit(
      @PathVariable String concept,
      @ModelAttribute("form") ConceptForm form,
      BindingResult errors,
      Viewer viewer,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return tryOrSave(concept, form, errors, viewer, model, request, response, flash);
  }

  private String tryOrSave(
      @Nullable String concept,
      ConceptForm form,
      BindingResult errors,
      Viewer viewer,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Glossary glossary = desk.glossary();
    Concept standing = concept == null ? null : standing(glossary, concept);
    Concept wanted = new TypedConcept(glossary, pages.fields()).read(form, standing, errors);
    if (!errors.hasErrors() && wanted.equals(standing)) {
      errors.reject("glossary.error.nothing_new");
    }
    boolean saving = request.getParameter("save") != null;
    if (!errors.hasErrors() && saving && isPreviewed(form, wanted, errors)) {
      desk.save(wanted, TypedConcept.seen(form), form.note() == null ? "" : form.note(), viewer);
      flash.addFlashAttribute("done", "glossary.saved");
      request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
      return "redirect:" + GlossaryPages.PATH + "/" + wanted.id();
    }
    if (errors.hasErrors()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("hasErrors", true);
    }
    if (!errors.hasErrors() || errors.hasFieldErrors("accepted")) {
      GlossaryTrial trial = desk.trial(wanted, viewer);
      pages.preview(glossary, standing, wanted, trial, viewer, model);
    }
    return pages.concept(glossary, standing, viewer, model);
  }

  /** Whether exactly this was looked at before, doubts included; else it is shown first. */
  private static boolean isPreviewed(ConceptForm form, Concept wanted, BindingResult errors) {
    String previewed = form.previewed() == null ? "" : form.previewed();
    boolean doubtful = previewed.endsWith(DOUBTFUL);
    if (!previewed.equals(TypedConcept.mark(wanted, doubtful))) {
      return false;
    }
    if (doubtful && !"true".equals(form.accepted())) {
      errors.rejectValue("accepted", "glossary.error.accepted");
      return false;
    }
    return true;
  }

  private static Concept standing(Glossary glossary, String id) {
    Concept concept = glossary.concept(id);
    if (concept == null) {
      throw new NotFoundException();
    }
    return concept;
  }
}
