package app.kakehashi.company.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Answer;
import app.kakehashi.company.Coded;
import app.kakehashi.company.Credential;
import app.kakehashi.company.ExportControl;
import app.kakehashi.company.Resilience;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.shared.FormVersion;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Green and compliance credentials, and economic-security facts. */
@Controller
@Permit(Permit.To.SIGNED_IN)
@RequestMapping("/companies/{id}/credentials")
class CredentialController {
  private static final List<String> OUTSIDE = List.of("CN", "RU", "KP", "IR");

  private final EditPages pages;
  private final CompanyEditing editing;

  CredentialController(EditPages pages, CompanyEditing editing) {
    this.pages = pages;
    this.editing = editing;
  }

  record CredentialForm(
      @Nullable String version,
      @Nullable List<String> credentials,
      @Nullable List<String> supplyOutside,
      @Nullable String exportControl,
      @Nullable String secondSource) {
    static CredentialForm of(CompanyProfile company) {
      return new CredentialForm(
          Long.toString(company.version()),
          company.credentials().stream().map(Credential::code).toList(),
          company.resilience().supplyOutside(),
          company.resilience().exportControl().code(),
          company.resilience().secondSource().code());
    }
  }

  @GetMapping
  String form(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    CompanyProfile company = pages.editable(id, viewer, model, locale);
    model.addAttribute("form", CredentialForm.of(company));
    return show(locale, model);
  }

  @PostMapping
  String save(
      @PathVariable String id,
      @ModelAttribute("form") CredentialForm form,
      BindingResult binding,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    pages.editable(id, viewer, model, locale);
    Typed typed = new Typed(binding);
    ExportControl control =
        typed.required(
            ExportControl.class, "exportControl", form.exportControl(), ExportControl.UNKNOWN);
    Answer second =
        typed.required(Answer.class, "secondSource", form.secondSource(), Answer.UNKNOWN);
    if (binding.hasErrors()) {
      return pages.again(response, model, show(locale, model));
    }
    List<Credential> held =
        given(form.credentials()).stream()
            .map(code -> Coded.find(Credential.class, code))
            .flatMap(Optional::stream)
            .toList();
    List<String> outside =
        given(form.supplyOutside()).stream().filter(pages.options()::isCountry).distinct().toList();
    editing.credentials(
        id, FormVersion.of(form.version()), held, new Resilience(outside, control, second), viewer);
    return EditPages.done(redirect, "company.done.saved", "/companies/" + id);
  }

  private String show(Locale locale, Model model) {
    Options options = pages.options();
    model.addAttribute("choices", options.of(Credential.class, "company.credential.", locale));
    model.addAttribute(
        "countries",
        options.countries(locale).stream().filter(c -> OUTSIDE.contains(c.value())).toList());
    model.addAttribute(
        "controls", options.of(ExportControl.class, "company.export_control.", locale));
    model.addAttribute("answers", options.of(Answer.class, "company.answer.", locale));
    return "company/credentials";
  }

  private static List<String> given(@Nullable List<String> codes) {
    return codes == null ? List.of() : codes;
  }
}
