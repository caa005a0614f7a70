package app.kakehashi.account.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.service.AccountInvitations;
import app.kakehashi.account.service.AccountInvitations.Answer;
import app.kakehashi.account.service.AccountInvitations.Arrival;
import app.kakehashi.account.service.AccountInvitations.Invitation;
import app.kakehashi.account.service.WeakPasswordException;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.servlet.LocaleResolver;

/**
 * An invited person activates the account. Opening the link changes nothing: mail scanners open
 * links.
 */
@Controller
@RequestMapping("/invitations/{token}")
@Permit(Permit.To.ANYONE)
class InvitationController {
  private static final String VIEW = "account/invitation";

  private final AccountInvitations invitations;
  private final SessionSecurityContexts sessions;
  private final Choices choices;
  private final LocaleResolver locales;

  InvitationController(
      AccountInvitations invitations,
      SessionSecurityContexts sessions,
      Choices choices,
      LocaleResolver locales) {
    this.invitations = invitations;
    this.sessions = sessions;
    this.choices = choices;
    this.locales = locales;
  }

  record ActivationForm(
      @Nullable String name,
      @Nullable String password,
      @Nullable String language,
      @Nullable String notice,
      @Nullable String crossBorder) {}

  @GetMapping
  String page(
      @PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
    Optional<Invitation> invitation = invitations.find(token, Language.of(locale));
    if (invitation.isEmpty()) {
      return Answers.linkGone(response);
    }
    model.addAttribute(
        "form",
        new ActivationForm(
            invitation.get().name(), null, invitation.get().language().code(), null, null));
    return view(invitation.get(), locale, model);
  }

  @PostMapping
  @Nullable String activate(
      @PathVariable String token,
      @ModelAttribute("form") ActivationForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Invitation> invitation = invitations.find(token, Language.of(locale));
    if (invitation.isEmpty()) {
      return Answers.linkGone(response);
    }
    String name = Answers.text(form.name());
    Optional<Language> language = choices.language(Answers.text(form.language()));
    Fields.requireName(errors, "name", name);
    Fields.requirePassword(errors, "password", Answers.raw(form.password()));
    if (language.isEmpty()) {
      errors.rejectValue("language", "account.field.language.missing");
    }
    if (!"true".equals(form.notice())) {
      errors.rejectValue("notice", "account.consent.privacy_notice.missing");
    }
    if (errors.hasErrors() || language.isEmpty()) {
      return Answers.again(response, model, view(invitation.get(), locale, model));
    }
    try {
      Arrival arrival =
          invitations.accept(
              token,
              new Answer(
                  name,
                  Answers.raw(form.password()),
                  language.get(),
                  Language.of(locale),
                  "true".equals(form.crossBorder())));
      sessions.begin(arrival.viewer(), request);
      locales.setLocale(request, response, language.get().locale());
      return Answers.seeOther(response, arrival.path());
    } catch (WeakPasswordException e) {
      Fields.weak(errors, "password", e);
      return Answers.again(response, model, view(invitation.get(), locale, model));
    } catch (NotFoundException used) {
      return Answers.linkGone(response);
    }
  }

  private String view(Invitation invitation, Locale locale, Model model) {
    model.addAttribute("invitation", invitation);
    model.addAttribute("languageChoices", choices.languages(locale));
    return VIEW;
  }
}
