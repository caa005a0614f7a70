package app.kakehashi.company.web;

import app.kakehashi.account.AddressTakenException;
import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.domain.ContactDetails;
import app.kakehashi.company.service.ContactBook;
import app.kakehashi.shared.FormVersion;
import app.kakehashi.shared.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The contacts of a company. */
@Controller
@Permit(Permit.To.SIGNED_IN)
@RequestMapping("/companies/{id}/contacts")
class ContactController {
  private final EditPages pages;
  private final ContactBook contacts;

  ContactController(EditPages pages, ContactBook contacts) {
    this.pages = pages;
    this.contacts = contacts;
  }

  @GetMapping("/new")
  String form(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    var company = pages.editable(id, viewer, model, locale);
    model.addAttribute(
        "form",
        ContactForm.empty(
            company.affiliation().code().equals("JP") ? Language.JA : Language.ZH_HANT));
    return show(null, locale, model);
  }

  @PostMapping
  String add(
      @PathVariable String id,
      @ModelAttribute("form") ContactForm form,
      BindingResult binding,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    pages.editable(id, viewer, model, locale);
    Optional<ContactDetails> details = form.read(binding);
    if (details.isEmpty() || clashes(id, null, details.get(), viewer, binding)) {
      return pages.again(response, model, show(null, locale, model));
    }
    contacts.add(id, details.get(), form.permissions(), viewer);
    return EditPages.done(redirect, "company.done.saved", "/companies/" + id);
  }

  @GetMapping("/{contact}")
  String form(
      @PathVariable String id,
      @PathVariable String contact,
      Viewer viewer,
      Locale locale,
      Model model) {
    pages.editable(id, viewer, model, locale);
    model.addAttribute("form", ContactForm.of(contacts.get(id, contact, viewer)));
    return show(contact, locale, model);
  }

  @PostMapping("/{contact}")
  String correct(
      @PathVariable String id,
      @PathVariable String contact,
      @ModelAttribute("form") ContactForm form,
      BindingResult binding,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    pages.editable(id, viewer, model, locale);
    contacts.get(id, contact, viewer);
    Optional<ContactDetails> details = form.read(binding);
    if (details.isEmpty() || clashes(id, contact, details.get(), viewer, binding)) {
      return pages.again(response, model, show(contact, locale, model));
    }
    contacts.correct(
        id, contact, FormVersion.of(form.version()), details.get(), form.permissions(), viewer);
    return EditPages.done(redirect, "company.done.saved", "/companies/" + id);
  }

  @PostMapping("/{contact}/removal")
  String remove(
      @PathVariable String id,
      @PathVariable String contact,
      @RequestParam(required = false) @Nullable String version,
      Viewer viewer,
      RedirectAttributes redirect) {
    contacts.remove(id, contact, FormVersion.of(version), viewer);
    return EditPages.done(redirect, "company.done.removed", "/companies/" + id);
  }

  /** The office invites the person by mail to use the platform for the company. */
  @PostMapping("/{contact}/invitation")
  @Permit(Permit.To.OFFICE)
  String invite(
      @PathVariable String id,
      @PathVariable String contact,
      Viewer viewer,
      RedirectAttributes redirect) {
    try {
      contacts.invite(id, contact, viewer);
      return EditPages.done(redirect, "company.done.invited", "/companies/" + id);
    } catch (AddressTakenException taken) {
      redirect.addFlashAttribute("problem", "company.error.address_taken");
      return "redirect:/companies/" + id;
    }
  }

  private boolean clashes(
      String id,
      @Nullable String contact,
      ContactDetails details,
      Viewer viewer,
      BindingResult binding) {
    boolean taken = contacts.hasAddress(id, contact, details.email(), viewer);
    if (taken) {
      binding.rejectValue("email", "company.error.contact_twice");
    }
    return taken;
  }

  private String show(@Nullable String contact, Locale locale, Model model) {
    model.addAttribute("contact", contact);
    model.addAttribute("contactLanguages", pages.options().contactLanguages(locale));
    return "company/contact";
  }
}
