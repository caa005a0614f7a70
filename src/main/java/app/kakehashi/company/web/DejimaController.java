package app.kakehashi.company.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Answer;
import app.kakehashi.company.Dejima;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.shared.FormVersion;
import app.kakehashi.shared.Money;
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

/** The unit with its own authority to work with small firms. */
@Controller
@Permit(Permit.To.SIGNED_IN)
@RequestMapping("/companies/{id}/dejima")
class DejimaController {
  private final EditPages pages;
  private final CompanyEditing editing;

  DejimaController(EditPages pages, CompanyEditing editing) {
    this.pages = pages;
    this.editing = editing;
  }

  record DejimaForm(
      @Nullable String version,
      @Nullable String exists,
      @Nullable String headCount,
      @Nullable String budget,
      @Nullable String budgetCurrency,
      @Nullable String scope,
      @Nullable String months,
      @Nullable String successCriteria,
      @Nullable String purchaseAfterwards) {
    static DejimaForm of(CompanyProfile company) {
      Dejima dejima = company.dejima();
      Money budget = dejima.budget();
      return new DejimaForm(
          Long.toString(company.version()),
          dejima.exists().code(),
          dejima.headCount() == null ? null : dejima.headCount().toString(),
          budget == null ? null : budget.amount().toPlainString(),
          budget == null ? "JPY" : budget.currency(),
          dejima.scope(),
          dejima.months() == null ? null : dejima.months().toString(),
          dejima.successCriteria(),
          dejima.purchaseAfterwards().code());
    }
  }

  @GetMapping
  String form(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    CompanyProfile company = pages.editable(id, viewer, model, locale);
    model.addAttribute("form", DejimaForm.of(company));
    return show(locale, model);
  }

  @PostMapping
  String save(
      @PathVariable String id,
      @ModelAttribute("form") DejimaForm form,
      BindingResult binding,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    pages.editable(id, viewer, model, locale);
    Typed typed = new Typed(binding);
    Answer exists = typed.required(Answer.class, "exists", form.exists(), Answer.UNKNOWN);
    Dejima dejima = exists == Answer.YES ? details(typed, form) : Dejima.of(exists);
    if (binding.hasErrors()) {
      return pages.again(response, model, show(locale, model));
    }
    editing.dejima(id, FormVersion.of(form.version()), dejima, viewer);
    return EditPages.done(redirect, "company.done.saved", "/companies/" + id);
  }

  private static Dejima details(Typed typed, DejimaForm form) {
    Answer purchase = typed.code(Answer.class, "purchaseAfterwards", form.purchaseAfterwards());
    return new Dejima(
        Answer.YES,
        typed.count("headCount", form.headCount(), 0, 100_000),
        typed.money("budget", form.budget(), form.budgetCurrency()),
        typed.text("scope", form.scope(), 1000),
        typed.count("months", form.months(), 1, 120),
        typed.text("successCriteria", form.successCriteria(), 1000),
        purchase == null ? Answer.UNKNOWN : purchase);
  }

  private String show(Locale locale, Model model) {
    model.addAttribute("answers", pages.options().of(Answer.class, "company.answer.", locale));
    model.addAttribute("currencies", pages.options().currencies(locale));
    return "company/dejima";
  }
}
