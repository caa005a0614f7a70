package app.kakehashi.company.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.HeldCertificate;
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

/** Certificates a company holds. */
@Controller
@Permit(Permit.To.SIGNED_IN)
@RequestMapping("/companies/{id}/certificates")
class CertificateController {
  private final EditPages pages;
  private final CompanyEditing editing;

  CertificateController(EditPages pages, CompanyEditing editing) {
    this.pages = pages;
    this.editing = editing;
  }

  /** One Certificate as typed. */
  record CertificateForm(
      @Nullable String version,
      @Nullable String code,
      @Nullable String since,
      @Nullable String validUntil,
      @Nullable String evidence,
      @Nullable String verified,
      @Nullable String complete) {}

  @GetMapping
  String form(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    CompanyProfile company = pages.editable(id, viewer, model, locale);
    model.addAttribute(
        "form",
        new CertificateForm(
            Long.toString(company.version()),
            null,
            null,
            null,
            null,
            null,
            Boolean.toString(company.certificatesStated())));
    return show(company, locale, model);
  }

  @PostMapping
  String add(
      @PathVariable String id,
      @ModelAttribute("form") CertificateForm form,
      BindingResult binding,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    CompanyProfile company = pages.editable(id, viewer, model, locale);
    Typed typed = new Typed(binding);
    String code = typed.known("code", form.code(), pages.options()::isCertificate);
    LocalDate since = typed.day("since", form.since());
    LocalDate until = typed.day("validUntil", form.validUntil());
    if (since != null && until != null && until.isBefore(since)) {
      binding.rejectValue("validUntil", "company.error.before");
    }
    String evidence = typed.text("evidence", form.evidence(), 500);
    boolean verified = viewer.isOffice() && "true".equals(form.verified());
    boolean complete = "true".equals(form.complete());
    if (binding.hasErrors()) {
      return pages.again(response, model, show(company, locale, model));
    }
    editing.certificates(
        id,
        FormVersion.of(form.version()),
        held -> {
          if (code != null) {
            held.removeIf(one -> one.code().equals(code));
            held.add(new HeldCertificate(code, since, until, evidence, verified));
          }
          return held;
        },
        complete,
        viewer);
    return EditPages.done(redirect, "company.done.saved", "/companies/" + id + "/certificates");
  }

  private String show(CompanyProfile company, Locale locale, Model model) {
    model.addAttribute("choices", pages.options().certificates(locale));
    model.addAttribute("certificates", company.certificates());
    return "company/certificates";
  }
}
