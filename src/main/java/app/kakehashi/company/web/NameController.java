package app.kakehashi.company.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.NameKind;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.shared.FormVersion;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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

/** Further names of a company. */
@Controller
@Permit(Permit.To.SIGNED_IN)
@RequestMapping("/companies/{id}/names")
class NameController {
  private final EditPages pages;
  private final CompanyEditing editing;

  NameController(EditPages pages, CompanyEditing editing) {
    this.pages = pages;
    this.editing = editing;
  }

  /** One Name as typed. */
  record NameForm(
      @Nullable String version,
      @Nullable String kind,
      @Nullable String text,
      @Nullable String language) {}

  @GetMapping
  String form(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    CompanyProfile company = pages.editable(id, viewer, model, locale);
    model.addAttribute("form", new NameForm(Long.toString(company.version()), null, null, null));
    return show(company, locale, model);
  }

  @PostMapping
  String add(
      @PathVariable String id,
      @ModelAttribute("form") NameForm form,
      BindingResult binding,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    CompanyProfile company = pages.editable(id, viewer, model, locale);
    Typed typed = new Typed(binding);
    NameKind kind = typed.required(NameKind.class, "kind", form.kind(), NameKind.TRADE);
    String text = typed.required("text", form.text(), 300);
    String language = typed.known("language", form.language(), pages.options()::isLanguage);
    if (binding.hasErrors()) {
      return pages.again(response, model, show(company, locale, model));
    }
    editing.names(
        id,
        FormVersion.of(form.version()),
        EditPages.adding(new CompanyName(kind, text, language)),
        viewer);
    return EditPages.done(redirect, "company.done.saved", "/companies/" + id + "/names");
  }

  private String show(CompanyProfile company, Locale locale, Model model) {
    model.addAttribute("kinds", pages.options().of(NameKind.class, "company.name_kind.", locale));
    model.addAttribute("nameLanguages", pages.options().languages(locale));
    model.addAttribute("names", company.names());
    return "company/names";
  }
}
