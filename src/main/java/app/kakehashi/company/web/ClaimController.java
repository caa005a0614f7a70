package app.kakehashi.company.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.company.service.IdentifierTakenException;
import app.kakehashi.company.service.ProfileEdit;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.FormVersion;
import app.kakehashi.shared.NotFoundException;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A new member checks what the list says about its company, corrects it in place and confirms it:
 * one page, so that nobody is sent round.
 */
@Controller
@Permit(Permit.To.MEMBER)
@RequestMapping("/companies/{id}/claim")
class ClaimController {
  private static final String VIEW = "company/claim";

  private final EditPages pages;
  private final CompanyEditing editing;
  private final ReferenceData reference;

  ClaimController(EditPages pages, CompanyEditing editing, ReferenceData reference) {
    this.pages = pages;
    this.editing = editing;
    this.reference = reference;
  }

  @GetMapping
  String form(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    CompanyProfile company = own(id, viewer, locale, model);
    model.addAttribute("form", ProfileForm.of(company));
    return VIEW;
  }

  @PostMapping
  String claim(
      @PathVariable String id,
      @ModelAttribute("form") ProfileForm form,
      BindingResult binding,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    CompanyProfile company = own(id, viewer, locale, model);
    if (!"true".equals(form.right())) {
      binding.rejectValue("right", "company.error.claim");
    }
    Optional<ProfileEdit> edit = form.read(company, reference, binding);
    if (edit.isEmpty()) {
      return pages.again(response, model, VIEW);
    }
    try {
      editing.claim(id, FormVersion.of(form.version()), edit.get(), viewer);
      return EditPages.done(redirect, "company.done.claimed", "/");
    } catch (IdentifierTakenException taken) {
      binding.rejectValue("identifier", "company.error.identifier_taken");
      return pages.again(response, model, VIEW);
    }
  }

  private CompanyProfile own(String id, Viewer viewer, Locale locale, Model model) {
    CompanyProfile company = pages.editable(id, viewer, model, locale);
    if (!viewer.belongsTo(company.id())) {
      throw new NotFoundException();
    }
    pages.profileOptions(company, locale, model);
    return company;
  }
}
