package app.kakehashi.company.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySite;
import app.kakehashi.company.SiteKind;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.shared.FormVersion;
import jakarta.servlet.http.HttpServletResponse;
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

/** Places where a company works besides its head office. */
@Controller
@Permit(Permit.To.SIGNED_IN)
@RequestMapping("/companies/{id}/sites")
class SiteController {
  private final EditPages pages;
  private final CompanyEditing editing;

  SiteController(EditPages pages, CompanyEditing editing) {
    this.pages = pages;
    this.editing = editing;
  }

  /** One Site as typed. */
  record SiteForm(
      @Nullable String version,
      @Nullable String kind,
      @Nullable String name,
      @Nullable String country,
      @Nullable String region,
      @Nullable String address,
      @Nullable String since,
      @Nullable String staff) {}

  @GetMapping
  String form(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    CompanyProfile company = pages.editable(id, viewer, model, locale);
    model.addAttribute(
        "form",
        new SiteForm(Long.toString(company.version()), null, null, null, null, null, null, null));
    return show(company, locale, model);
  }

  @PostMapping
  String add(
      @PathVariable String id,
      @ModelAttribute("form") SiteForm form,
      BindingResult binding,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    CompanyProfile company = pages.editable(id, viewer, model, locale);
    Typed typed = new Typed(binding);
    SiteKind kind = typed.required(SiteKind.class, "kind", form.kind(), SiteKind.OTHER);
    String name = typed.text("name", form.name(), 300);
    String region = typed.known("region", form.region(), pages.options()::isRegion);
    String country = typed.known("country", form.country(), pages.options()::isCountry);
    if (country == null && region == null && !binding.hasFieldErrors("country")) {
      binding.rejectValue("country", "company.error.choice");
    }
    String place =
        region == null ? Objects.requireNonNullElse(country, "") : region.substring(0, 2);
    if (country != null && !country.equals(place)) {
      binding.rejectValue("region", "company.error.region_elsewhere");
    }
    String address = typed.text("address", form.address(), 500);
    Integer since = typed.count("since", form.since(), 1800, 2100);
    Integer staff = typed.count("staff", form.staff(), 0, 1_000_000);
    if (binding.hasErrors()) {
      return pages.again(response, model, show(company, locale, model));
    }
    editing.sites(
        id,
        FormVersion.of(form.version()),
        EditPages.adding(new CompanySite(kind, name, place, region, address, since, staff, null)),
        viewer);
    return EditPages.done(redirect, "company.done.saved", "/companies/" + id + "/sites");
  }

  private String show(CompanyProfile company, Locale locale, Model model) {
    model.addAttribute("kinds", pages.options().of(SiteKind.class, "company.site_kind.", locale));
    model.addAttribute("countries", pages.options().countries(locale));
    model.addAttribute("regions", pages.options().regions(locale));
    model.addAttribute("sites", company.sites());
    return "company/sites";
  }
}
