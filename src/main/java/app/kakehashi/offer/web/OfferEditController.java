package app.kakehashi.offer.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.offer.domain.Offer;
import app.kakehashi.offer.service.OfferEditor;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.FormVersion;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Describing an offer: the task list, and its sections one by one. */
@Controller
@RequestMapping("/offers/{id}/edit")
@Permit(Permit.To.SIGNED_IN)
class OfferEditController {
  private final OfferEditor editor;
  private final OfferChoices choices;
  private final ReferenceData reference;

  OfferEditController(OfferEditor editor, OfferChoices choices, ReferenceData reference) {
    this.editor = editor;
    this.choices = choices;
    this.reference = reference;
  }

  @GetMapping
  String tasks(@PathVariable String id, Viewer viewer, Model model) {
    Offer offer = editor.editable(id, viewer);
    model.addAttribute("posting", offer);
    model.addAttribute("tasks", OfferTasks.of(offer));
    return "offer/tasks";
  }

  @GetMapping("/{section}")
  String form(
      @PathVariable String id,
      @PathVariable String section,
      Viewer viewer,
      Locale locale,
      Model model) {
    Offer offer = editor.editable(id, viewer);
    Section which = Section.of(section).orElseThrow(NotFoundException::new);
    model.addAttribute("form", which.form(offer));
    return show(which, offer, locale, model);
  }

  @PostMapping("/what")
  String what(
      @PathVariable String id,
      @ModelAttribute("form") WhatForm form,
      BindingResult errors,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    return save(Section.WHAT, id, form, errors, viewer, locale, model, response);
  }

  @PostMapping("/business")
  String business(
      @PathVariable String id,
      @ModelAttribute("form") BusinessForm form,
      BindingResult errors,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    return save(Section.BUSINESS, id, form, errors, viewer, locale, model, response);
  }

  @PostMapping("/supply")
  String supply(
      @PathVariable String id,
      @ModelAttribute("form") SupplyForm form,
      BindingResult errors,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    return save(Section.SUPPLY, id, form, errors, viewer, locale, model, response);
  }

  @PostMapping("/terms")
  String terms(
      @PathVariable String id,
      @ModelAttribute("form") TermsForm form,
      BindingResult errors,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    return save(Section.TERMS, id, form, errors, viewer, locale, model, response);
  }

  private String save(
      Section section,
      String id,
      SectionForm form,
      BindingResult errors,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Offer offer = editor.editable(id, viewer);
    OfferDraft draft = form.apply(offer, new Typed(errors), reference);
    if (errors.hasErrors()) {
      return Answers.again(response, model, show(section, offer, locale, model));
    }
    editor.change(id, FormVersion.of(form.version()), draft.text(), draft.content(), viewer);
    return "redirect:/offers/" + offer.publicId() + "/edit";
  }

  private String show(Section section, Offer offer, Locale locale, Model model) {
    model.addAttribute("posting", offer);
    model.addAllAttributes(choices.of(section, offer.content(), Language.of(locale)));
    return "offer/edit-" + section.key();
  }
}
