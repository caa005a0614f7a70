package app.kakehashi.company.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.company.service.IdentifierTakenException;
import app.kakehashi.company.service.ProfileEdit;
import app.kakehashi.reference.ReferenceData;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The profile section of a company. */
@Controller
@Permit(Permit.To.SIGNED_IN)
class ProfileController {
  private final EditPages pages;
  private final CompanyEditing editing;
  private final ReferenceData reference;

  ProfileController(EditPages pages, CompanyEditing editing, ReferenceData reference) {
    this.pages = pages;
    this.editing = editing;
    this.reference = reference;
  }

  @GetMapping("/companies/{id}/edit")
  String form(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    CompanyProfile company = pages.editable(id, viewer, model, locale);
    model.addAttribute("form", ProfileForm.of(company));
    return show(company, locale, model);
  }

  @PostMapping("/companies/{id}/edit")
  String save(
      @PathVariable String id,
      @ModelAttribute("form") ProfileForm form,
      BindingResult binding,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    CompanyProfile company = pages.editable(id, viewer, model, locale);
    Optional<ProfileEdit> edit = form.read(company, reference, binding);
    if (edit.isPresent()) {
      try {
        editing.profile(id, form.versionNumber(), edit.get(), viewer);
        return EditPages.done(redirect, "company.done.saved", "/companies/" + id);
      } catch (IdentifierTakenException taken) {
        binding.rejectValue("identifier", "company.error.identifier_taken");
      }
    }
    return pages.again(response, model, show(company, locale, model));
  }

  private String show(CompanyProfile company, Locale locale, Model model) {
    pages.profileOptions(company, locale, model);
    return "company/profile";
  }
}
