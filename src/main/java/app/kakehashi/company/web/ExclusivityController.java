package app.kakehashi.company.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Exclusivity;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.shared.FormVersion;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Exclusive rights a company already granted. */
@Controller
@Permit(Permit.To.SIGNED_IN)
@RequestMapping("/companies/{id}/exclusivities")
class ExclusivityController {
  private final EditPages pages;
  private final CompanyEditing editing;

  ExclusivityController(EditPages pages, CompanyEditing editing) {
    this.pages = pages;
    this.editing = editing;
  }

  /** One Exclusivity as typed. */
  record ExclusivityForm(
      @Nullable String version,
      @Nullable String mode,
      @Nullable String territory,
      @Nullable String field,
      @Nullable String until,
      @Nullable String note) {}

  @GetMapping
  String form(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    CompanyProfile company = pages.editable(id, viewer, model, locale);
    model.addAttribute(
        "form",
        new ExclusivityForm(Long.toString(company.version()), null, null, null, null, null));
    return show(company, locale, model);
  }

  @PostMapping
  String add(
      @PathVariable String id,
      @ModelAttribute("form") ExclusivityForm form,
      BindingResult binding,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    CompanyProfile company = pages.editable(id, viewer, model, locale);
    Typed typed = new Typed(binding);
    String mode = typed.required("mode", form.mode(), 30);
    if (!mode.isEmpty() && !Options.MODES.contains(mode)) {
      binding.rejectValue("mode", "company.error.choice");
    }
    String territory = typed.known("territory", form.territory(), pages.options()::isCountry);
    if (territory == null && !binding.hasFieldErrors("territory")) {
      binding.rejectValue("territory", "company.error.choice");
    }
    String field = typed.known("field", form.field(), pages.options()::isField);
    LocalDate until = typed.day("until", form.until());
    String note = typed.text("note", form.note(), 500);
    if (binding.hasErrors()) {
      return pages.again(response, model, show(company, locale, model));
    }
    editing.exclusivities(
        id,
        FormVersion.of(form.version()),
        EditPages.adding(
            new Exclusivity(mode, Objects.requireNonNullElse(territory, ""), field, until, note)),
        viewer);
    return EditPages.done(redirect, "company.done.saved", "/companies/" + id + "/exclusivities");
  }

  private String show(CompanyProfile company, Locale locale, Model model) {
    model.addAttribute("modes", pages.options().of(Options.MODES, "company.mode.", locale));
    model.addAttribute("countries", pages.options().countries(locale));
    model.addAttribute("fields", pages.options().fields(locale));
    model.addAttribute("rights", company.exclusivities());
    return "company/exclusivities";
  }
}
