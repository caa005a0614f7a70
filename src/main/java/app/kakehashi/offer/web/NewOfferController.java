package app.kakehashi.offer.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.offer.service.OfferEditor;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beginning an offer: for the own company, or by the office for a Taiwanese one. */
@Controller
@RequestMapping("/offers/new")
@Permit(Permit.To.SIGNED_IN)
class NewOfferController {
  private static final String VIEW = "offer/new";

  private final OfferEditor editor;
  private final OfferChoices choices;

  NewOfferController(OfferEditor editor, OfferChoices choices) {
    this.editor = editor;
    this.choices = choices;
  }

  /** In which language, and for the office whose offer: a name or the id in a company's address. */
  record NewForm(@Nullable String language, @Nullable String company) {}

  @GetMapping
  String page(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String company,
      Locale locale,
      Model model) {
    show(viewer, locale, model);
    model.addAttribute("form", new NewForm(Language.of(locale).code(), company));
    return VIEW;
  }

  @PostMapping
  String start(
      Viewer viewer,
      @ModelAttribute("form") NewForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Optional<CompanySummary> own = show(viewer, locale, model);
    Optional<Language> language = Language.ofTag(form.language() == null ? "" : form.language());
    if (language.isEmpty()) {
      errors.rejectValue("language", "offer.error.choose");
    }
    Optional<CompanySummary> company = viewer.isOffice() ? meant(form, viewer, errors, model) : own;
    if (errors.hasErrors() || company.isEmpty() || language.isEmpty()) {
      return Answers.again(response, model, VIEW);
    }
    String id = editor.start(company.get().id(), language.get(), viewer);
    return "redirect:/offers/" + id + "/edit";
  }

  private Optional<CompanySummary> show(Viewer viewer, Locale locale, Model model) {
    Optional<CompanySummary> own = editor.ownCompany(viewer);
    if (!viewer.isOffice() && own.isEmpty()) {
      throw new NotFoundException();
    }
    model.addAttribute("languageChoices", choices.languages(Language.of(locale)));
    model.addAttribute("own", own.orElse(null));
    return own;
  }

  private Optional<CompanySummary> meant(
      NewForm form, Viewer viewer, BindingResult errors, Model model) {
    List<CompanySummary> meant =
        editor.companiesMeant(form.company() == null ? "" : form.company(), viewer);
    if (meant.isEmpty()) {
      errors.rejectValue("company", "offer.error.company_unknown");
    } else if (meant.size() > 1) {
      errors.rejectValue("company", "offer.error.company_several");
      model.addAttribute(
          "companyChoices",
          meant.stream().map(one -> new Choice(one.publicId(), one.name())).toList());
    }
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }
}
