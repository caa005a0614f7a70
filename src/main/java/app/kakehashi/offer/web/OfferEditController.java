package app.kakehashi.offer.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.offer.domain.Offer;
import app.kakehashi.offer.service.OfferEditor;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.FormVersion;
import app.kakehashi.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
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

/** Describing an offer: the task list, what is offered, and which cooperation is wanted. */
@Controller
@RequestMapping("/offers/{id}/edit")
@Permit(Permit.To.SIGNED_IN)
class OfferEditController {
  private static final String WHAT = "offer/edit-what";
  private static final String BUSINESS = "offer/edit-business";

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

  @GetMapping("/what")
  String what(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    Offer offer = editor.editable(id, viewer);
    model.addAttribute("form", WhatForm.of(offer));
    return showWhat(offer, locale, model);
  }

  @PostMapping("/what")
  String what(
      @PathVariable String id,
      @ModelAttribute("form") WhatForm form,
      BindingResult errors,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Offer offer = editor.editable(id, viewer);
    OfferDraft draft = form.apply(offer, new Typed(errors), reference);
    if (errors.hasErrors()) {
      return Answers.again(response, model, showWhat(offer, locale, model));
    }
    editor.change(id, FormVersion.of(form.version()), draft.text(), draft.content(), viewer);
    return Answers.seeOther(request, "/offers/" + offer.publicId() + "/edit");
  }

  @GetMapping("/business")
  String business(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    Offer offer = editor.editable(id, viewer);
    model.addAttribute("form", BusinessForm.of(offer));
    return showBusiness(offer, locale, model);
  }

  @PostMapping("/business")
  String business(
      @PathVariable String id,
      @ModelAttribute("form") BusinessForm form,
      BindingResult errors,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Offer offer = editor.editable(id, viewer);
    OfferDraft draft = form.apply(offer, new Typed(errors));
    if (errors.hasErrors()) {
      return Answers.again(response, model, showBusiness(offer, locale, model));
    }
    editor.change(id, FormVersion.of(form.version()), draft.text(), draft.content(), viewer);
    return Answers.seeOther(request, "/offers/" + offer.publicId() + "/edit");
  }

  private String showWhat(Offer offer, Locale locale, Model model) {
    Language reader = Language.of(locale);
    model.addAttribute("posting", offer);
    model.addAttribute("languageChoices", choices.languages(reader));
    model.addAttribute("fieldChoices", choices.fields(offer.content().fields(), reader));
    model.addAttribute("typeChoices", choices.productTypes(reader));
    model.addAttribute("maturityChoices", choices.maturities(reader));
    return WHAT;
  }

  private String showBusiness(Offer offer, Locale locale, Model model) {
    Language reader = Language.of(locale);
    model.addAttribute("posting", offer);
    model.addAttribute("modeChoices", choices.modes(reader));
    model.addAttribute("wishChoices", choices.wishes(reader));
    model.addAttribute("giftChoices", choices.gifts(reader));
    return BUSINESS;
  }
}
