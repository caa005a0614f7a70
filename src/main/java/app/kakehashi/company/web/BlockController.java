package app.kakehashi.company.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** Companies that are never proposed to each other. */
@Controller
@Permit(Permit.To.OFFICE)
@RequestMapping("/companies/{id}/blocks")
class BlockController {
  private final EditPages pages;
  private final Companies companies;

  BlockController(EditPages pages, Companies companies) {
    this.pages = pages;
    this.companies = companies;
  }

  record BlockForm(@Nullable String other, @Nullable String reason) {}

  @GetMapping
  String form(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    pages.forOffice(id, viewer, model, locale);
    model.addAttribute("form", new BlockForm(null, null));
    return "company/blocks";
  }

  @PostMapping
  String block(
      @PathVariable String id,
      @ModelAttribute("form") BlockForm form,
      BindingResult binding,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    CompanyProfile company = pages.forOffice(id, viewer, model, locale);
    Typed typed = new Typed(binding);
    String name = typed.required("other", form.other(), 300);
    String reason = typed.text("reason", form.reason(), 500);
    List<CompanySummary> found =
        companies.findByName(name, viewer).stream()
            .filter(other -> !other.id().equals(company.id()))
            .toList();
    if (found.size() != 1 && !binding.hasFieldErrors("other")) {
      binding.rejectValue(
          "other", found.isEmpty() ? "company.error.no_such_company" : "company.error.namesakes");
    }
    if (binding.hasErrors()) {
      return pages.again(response, model, "company/blocks");
    }
    companies.block(
        company.id(),
        found.getFirst().id(),
        Objects.requireNonNullElse(reason, ""),
        viewer.actor());
    return EditPages.done(redirect, "company.done.saved", "/companies/" + id + "/blocks");
  }

  @PostMapping("/{other}/removal")
  String unblock(
      @PathVariable String id,
      @PathVariable String other,
      Viewer viewer,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    CompanyProfile company = pages.forOffice(id, viewer, model, locale);
    CompanySummary blocked = companies.find(other, viewer).orElseThrow(NotFoundException::new);
    companies.unblock(company.id(), blocked.id(), viewer.actor());
    return EditPages.done(redirect, "company.done.removed", "/companies/" + id + "/blocks");
  }
}
