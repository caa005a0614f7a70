package app.kakehashi.company.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Affiliation;
import app.kakehashi.company.service.CompanyEditing;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office adds a company that is in no list. */
@Controller
@Permit(Permit.To.OFFICE)
class NewCompanyController {
  private final EditPages pages;
  private final CompanyEditing editing;
  private final ReferenceData reference;

  NewCompanyController(EditPages pages, CompanyEditing editing, ReferenceData reference) {
    this.pages = pages;
    this.editing = editing;
    this.reference = reference;
  }

  @GetMapping("/companies/new")
  String form(Locale locale, Model model) {
    model.addAttribute("form", ProfileForm.empty());
    return show(locale, model);
  }

  @PostMapping("/companies")
  String add(
      @ModelAttribute("form") ProfileForm form,
      BindingResult binding,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Affiliation side =
        new Typed(binding)
            .required(Affiliation.class, "affiliation", form.affiliation(), Affiliation.JP);
    Optional<ProfileEdit> edit = form.read(null, reference, binding);
    if (edit.isPresent()) {
      try {
        String id = editing.add(side, edit.get(), viewer);
        return EditPages.done(redirect, "company.done.added", "/companies/" + id);
      } catch (IdentifierTakenException taken) {
        binding.rejectValue("identifier", "company.error.identifier_taken");
      }
    }
    return pages.again(response, model, show(locale, model));
  }

  private String show(Locale locale, Model model) {
    pages.profileOptions(null, locale, model);
    return "company/new";
  }
}
