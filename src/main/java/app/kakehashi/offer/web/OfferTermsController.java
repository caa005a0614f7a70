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

/** Describing an offer: how much and how soon, and on which terms. */
@Controller
@RequestMapping("/offers/{id}/edit")
@Permit(Permit.To.SIGNED_IN)
class OfferTermsController {
  private static final String SUPPLY = "offer/edit-supply";
  private static final String TERMS = "offer/edit-terms";

  private final OfferEditor editor;
  private final OfferChoices choices;
  private final ReferenceData reference;

  OfferTermsController(OfferEditor editor, OfferChoices choices, ReferenceData reference) {
    this.editor = editor;
    this.choices = choices;
    this.reference = reference;
  }

  @GetMapping("/supply")
  String supply(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    Offer offer = editor.editable(id, viewer);
    model.addAttribute("form", SupplyForm.of(offer));
    return showSupply(offer, locale, model);
  }

  @PostMapping("/supply")
  String supply(
      @PathVariable String id,
      @ModelAttribute("form") SupplyForm form,
      BindingResult errors,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Offer offer = editor.editable(id, viewer);
    OfferDraft draft = form.apply(offer, new Typed(errors), reference);
    if (errors.hasErrors()) {
      return Answers.again(response, model, showSupply(offer, locale, model));
    }
    editor.change(id, FormVersion.of(form.version()), draft.text(), draft.content(), viewer);
    return Answers.seeOther(request, "/offers/" + offer.publicId() + "/edit");
  }

  @GetMapping("/terms")
  String terms(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    Offer offer = editor.editable(id, viewer);
    model.addAttribute("form", TermsForm.of(offer));
    return showTerms(offer, locale, model);
  }

  @PostMapping("/terms")
  String terms(
      @PathVariable String id,
      @ModelAttribute("form") TermsForm form,
      BindingResult errors,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Offer offer = editor.editable(id, viewer);
    OfferDraft draft = form.apply(offer, new Typed(errors), reference);
    if (errors.hasErrors()) {
      return Answers.again(response, model, showTerms(offer, locale, model));
    }
    editor.change(id, FormVersion.of(form.version()), draft.text(), draft.content(), viewer);
    return Answers.seeOther(request, "/offers/" + offer.publicId() + "/edit");
  }

  private String showSupply(Offer offer, Locale locale, Model model) {
    Language reader = Language.of(locale);
    model.addAttribute("posting", offer);
    model.addAttribute("periodChoices", choices.periods(reader));
    model.addAttribute(
        "countryChoices", choices.markets(offer.content().countriesServed(), reader));
    model.addAttribute("obstacleChoices", choices.obstacles(reader));
    return SUPPLY;
  }

  private String showTerms(Offer offer, Locale locale, Model model) {
    Language reader = Language.of(locale);
    model.addAttribute("posting", offer);
    model.addAttribute("currencyChoices", choices.currencies());
    model.addAttribute("rightsChoices", choices.rights(reader));
    model.addAttribute(
        "territoryChoices", choices.markets(offer.content().terms().exclusiveIn(), reader));
    model.addAttribute("countryChoices", choices.countries(reader));
    model.addAttribute("answerChoices", choices.answers(reader));
    model.addAttribute("controlChoices", choices.exportControl(reader));
    return TERMS;
  }
}
