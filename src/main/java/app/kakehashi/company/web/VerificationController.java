package app.kakehashi.company.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.VerificationMethod;
import app.kakehashi.company.service.CompanyEditing;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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

/** The office records how it convinced itself of a company. */
@Controller
@Permit(Permit.To.OFFICE)
@RequestMapping("/companies/{id}/verification")
class VerificationController {
  private final EditPages pages;
  private final CompanyEditing editing;
  private final Clock clock;

  VerificationController(EditPages pages, CompanyEditing editing, Clock clock) {
    this.pages = pages;
    this.editing = editing;
    this.clock = clock;
  }

  record VerificationForm(
      @Nullable String method, @Nullable String verifiedOn, @Nullable String note) {}

  @GetMapping
  String form(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    pages.forOffice(id, viewer, model, locale);
    model.addAttribute("form", new VerificationForm(null, today(viewer).toString(), null));
    return show(locale, model);
  }

  @PostMapping
  String save(
      @PathVariable String id,
      @ModelAttribute("form") VerificationForm form,
      BindingResult binding,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    pages.forOffice(id, viewer, model, locale);
    Typed typed = new Typed(binding);
    VerificationMethod method =
        typed.required(
            VerificationMethod.class, "method", form.method(), VerificationMethod.REGISTER);
    LocalDate on = typed.day("verifiedOn", form.verifiedOn());
    if (on == null && !binding.hasFieldErrors("verifiedOn")) {
      binding.rejectValue("verifiedOn", "company.error.required");
    } else if (on != null && on.isAfter(today(viewer))) {
      binding.rejectValue("verifiedOn", "company.error.future");
    }
    String note = typed.text("note", form.note(), 500);
    if (binding.hasErrors()) {
      return pages.again(response, model, show(locale, model));
    }
    editing.verify(id, method, Objects.requireNonNull(on), note, viewer);
    return EditPages.done(redirect, "company.done.verified", "/companies/" + id);
  }

  private LocalDate today(Viewer viewer) {
    return LocalDate.ofInstant(clock.instant(), viewer.zone());
  }

  private String show(Locale locale, Model model) {
    model.addAttribute(
        "methods", pages.options().of(VerificationMethod.class, "company.verification.", locale));
    return "company/verification";
  }
}
