package app.kakehashi.company.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.shared.FormVersion;
import app.kakehashi.shared.NotFoundException;
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

/** A new member checks what the list says about its company, and confirms it. */
@Controller
@Permit(Permit.To.MEMBER)
@RequestMapping("/companies/{id}/claim")
class ClaimController {
  private final EditPages pages;
  private final CompanyEditing editing;

  ClaimController(EditPages pages, CompanyEditing editing) {
    this.pages = pages;
    this.editing = editing;
  }

  record ClaimForm(@Nullable String version, @Nullable String right) {}

  @GetMapping
  String form(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    CompanyProfile company = own(id, viewer, locale, model);
    model.addAttribute("form", new ClaimForm(Long.toString(company.version()), null));
    return "company/claim";
  }

  @PostMapping
  String claim(
      @PathVariable String id,
      @ModelAttribute("form") ClaimForm form,
      BindingResult binding,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    own(id, viewer, locale, model);
    if (!"true".equals(form.right())) {
      binding.rejectValue("right", "company.error.claim");
      return pages.again(response, model, "company/claim");
    }
    editing.claim(id, FormVersion.of(form.version()), viewer);
    return EditPages.done(redirect, "company.done.claimed", "/");
  }

  private CompanyProfile own(String id, Viewer viewer, Locale locale, Model model) {
    CompanyProfile company = pages.editable(id, viewer, model, locale);
    if (!viewer.belongsTo(company.id())) {
      throw new NotFoundException();
    }
    return company;
  }
}
