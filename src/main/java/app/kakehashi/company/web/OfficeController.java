package app.kakehashi.company.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanyStatus;
import app.kakehashi.company.SharingScope;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.company.service.OfficeEdit;
import app.kakehashi.shared.FormVersion;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.PublicId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** How the office keeps a company: listing, desk, referring body, group. */
@Controller
@Permit(Permit.To.OFFICE)
@RequestMapping("/companies/{id}/office")
class OfficeController {
  private static final int MOST_MEMBERSHIPS = 50;

  private final EditPages pages;
  private final CompanyEditing editing;

  OfficeController(EditPages pages, CompanyEditing editing) {
    this.pages = pages;
    this.editing = editing;
  }

  record OfficeForm(
      @Nullable String version,
      @Nullable String status,
      @Nullable String listedPublicly,
      @Nullable String deskCountry,
      @Nullable String referringBody,
      @Nullable String sharingScope,
      @Nullable String parent,
      @Nullable String parentName,
      @Nullable String groupName,
      @Nullable String memberships) {
    static OfficeForm of(CompanyProfile company) {
      return new OfficeForm(
          Long.toString(company.version()),
          company.status().code(),
          Boolean.toString(company.listedPublicly()),
          company.deskCountry(),
          company.referringBody(),
          company.sharingScope().code(),
          company.parent() == null ? null : company.parent().publicId(),
          company.parentName(),
          company.groupName(),
          String.join("\n", company.memberships()));
    }
  }

  @GetMapping
  String form(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    model.addAttribute("form", OfficeForm.of(pages.forOffice(id, viewer, model, locale)));
    return show(locale, model);
  }

  @PostMapping
  String save(
      @PathVariable String id,
      @ModelAttribute("form") OfficeForm form,
      BindingResult binding,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    pages.forOffice(id, viewer, model, locale);
    Typed typed = new Typed(binding);
    OfficeEdit edit =
        new OfficeEdit(
            typed.required(CompanyStatus.class, "status", form.status(), CompanyStatus.ACTIVE),
            "true".equals(form.listedPublicly()),
            typed.known("deskCountry", form.deskCountry(), List.of("JP", "TW")::contains),
            typed.text("referringBody", form.referringBody(), 300),
            typed.required(
                SharingScope.class, "sharingScope", form.sharingScope(), SharingScope.ALL_DESKS),
            typed.known(
                "parent", form.parent(), text -> PublicId.hasForm(text) && !text.equals(id)),
            typed.text("parentName", form.parentName(), 300),
            typed.text("groupName", form.groupName(), 300),
            typed.lines("memberships", form.memberships(), MOST_MEMBERSHIPS, 300));
    if (!binding.hasErrors()) {
      try {
        editing.office(id, FormVersion.of(form.version()), edit, viewer);
        return EditPages.done(redirect, "company.done.saved", "/companies/" + id);
      } catch (NotFoundException noSuchParent) {
        binding.rejectValue("parent", "company.error.choice");
      }
    }
    return pages.again(response, model, show(locale, model));
  }

  private String show(Locale locale, Model model) {
    Options options = pages.options();
    model.addAttribute("statuses", options.of(CompanyStatus.class, "company.status.", locale));
    model.addAttribute("scopes", options.of(SharingScope.class, "company.sharing.", locale));
    model.addAttribute(
        "desks",
        options.countries(locale).stream()
            .filter(choice -> List.of("JP", "TW").contains(choice.value()))
            .toList());
    return "company/office";
  }
}
