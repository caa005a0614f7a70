package app.kakehashi.company.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CreditAgency;
import app.kakehashi.company.CreditReport;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.shared.FormVersion;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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

/** Credit reports about a company. */
@Controller
@Permit(Permit.To.SIGNED_IN)
@RequestMapping("/companies/{id}/credit-reports")
class CreditReportController {
  private final EditPages pages;
  private final CompanyEditing editing;

  CreditReportController(EditPages pages, CompanyEditing editing) {
    this.pages = pages;
    this.editing = editing;
  }

  /** One CreditReport as typed. */
  record CreditReportForm(
      @Nullable String version,
      @Nullable String agency,
      @Nullable String number,
      @Nullable String reportedOn,
      @Nullable String grade) {}

  @GetMapping
  String form(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    CompanyProfile company = pages.editable(id, viewer, model, locale);
    model.addAttribute(
        "form", new CreditReportForm(Long.toString(company.version()), null, null, null, null));
    return show(company, locale, model);
  }

  @PostMapping
  String add(
      @PathVariable String id,
      @ModelAttribute("form") CreditReportForm form,
      BindingResult binding,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    CompanyProfile company = pages.editable(id, viewer, model, locale);
    Typed typed = new Typed(binding);
    CreditAgency agency =
        typed.required(CreditAgency.class, "agency", form.agency(), CreditAgency.TDB);
    String number = typed.text("number", form.number(), 60);
    LocalDate reportedOn = typed.day("reportedOn", form.reportedOn());
    String grade = typed.text("grade", form.grade(), 100);
    if (binding.hasErrors()) {
      return pages.again(response, model, show(company, locale, model));
    }
    editing.creditReports(
        id,
        FormVersion.of(form.version()),
        EditPages.adding(new CreditReport(agency, number, reportedOn, grade)),
        viewer);
    return EditPages.done(redirect, "company.done.saved", "/companies/" + id + "/credit-reports");
  }

  private String show(CompanyProfile company, Locale locale, Model model) {
    model.addAttribute(
        "agencies", pages.options().of(CreditAgency.class, "company.agency.", locale));
    model.addAttribute("reports", company.creditReports());
    return "company/credit-reports";
  }
}
