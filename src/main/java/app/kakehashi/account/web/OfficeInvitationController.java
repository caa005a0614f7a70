package app.kakehashi.account.web;

import app.kakehashi.account.AddressTakenException;
import app.kakehashi.account.NewPerson;
import app.kakehashi.account.Permit;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.account.service.AccountAdministration;
import app.kakehashi.shared.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An admin invites a colleague. Members are invited from the page of their company. */
@Controller
@RequestMapping("/admin/accounts/new")
@Permit(Permit.To.ADMIN)
class OfficeInvitationController {
  private final AccountAdministration administration;
  private final Choices choices;

  OfficeInvitationController(AccountAdministration administration, Choices choices) {
    this.administration = administration;
    this.choices = choices;
  }

  record ColleagueForm(
      @Nullable String name,
      @Nullable String email,
      @Nullable String role,
      @Nullable String language) {}

  @GetMapping
  String page(Viewer viewer, Locale locale, Model model) {
    model.addAttribute(
        "form", new ColleagueForm(null, null, Role.SECRETARIAT.name(), viewer.language().code()));
    return view(locale, model);
  }

  @PostMapping
  String invite(
      Viewer viewer,
      @ModelAttribute("form") ColleagueForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      RedirectAttributes redirect,
      HttpServletResponse response) {
    String name = Answers.text(form.name());
    String email = Answers.text(form.email());
    Optional<Role> role =
        Stream.of(Role.SECRETARIAT, Role.ADMIN)
            .filter(choice -> choice.name().equals(form.role()))
            .findFirst();
    Optional<Language> language = choices.language(Answers.text(form.language()));
    Fields.requireName(errors, "name", name);
    Fields.requireEmail(errors, "email", email);
    if (role.isEmpty()) {
      errors.rejectValue("role", "account.field.role.missing");
    }
    if (language.isEmpty()) {
      errors.rejectValue("language", "account.field.language.missing");
    }
    if (errors.hasErrors() || role.isEmpty() || language.isEmpty()) {
      return Answers.again(response, model, view(locale, model));
    }
    try {
      administration.inviteOffice(new NewPerson(name, email, language.get()), role.get(), viewer);
    } catch (AddressTakenException e) {
      errors.rejectValue("email", "account.field.email.taken");
      return Answers.again(response, model, view(locale, model));
    }
    redirect.addFlashAttribute("done", "account.admin.invited");
    return "redirect:/admin/accounts";
  }

  private String view(Locale locale, Model model) {
    model.addAttribute(
        "roleChoices", choices.words("account.role.", locale, Role.SECRETARIAT, Role.ADMIN));
    model.addAttribute("languageChoices", choices.languages(locale));
    return "account/invite";
  }
}
