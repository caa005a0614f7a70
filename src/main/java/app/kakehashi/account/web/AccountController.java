package app.kakehashi.account.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.account.service.AccountProfiles;
import app.kakehashi.account.service.AccountProfiles.Profile;
import app.kakehashi.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own account. */
@Controller
@RequestMapping("/account")
@Permit(Permit.To.SIGNED_IN)
class AccountController {
  private final AccountProfiles profiles;
  private final Choices choices;
  private final LocaleResolver locales;

  AccountController(AccountProfiles profiles, Choices choices, LocaleResolver locales) {
    this.profiles = profiles;
    this.choices = choices;
    this.locales = locales;
  }

  record ProfileForm(
      @Nullable String name, @Nullable String language, @Nullable String zone, long version) {}

  @GetMapping
  String page(Viewer viewer, Locale locale, Model model) {
    Profile profile = profiles.of(viewer.account());
    model.addAttribute(
        "form",
        new ProfileForm(
            profile.name(), profile.language().code(), profile.zone().getId(), profile.version()));
    return view(profile, locale, model);
  }

  @PostMapping
  String change(
      Viewer viewer,
      @ModelAttribute("form") ProfileForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      RedirectAttributes redirect,
      HttpServletRequest request,
      HttpServletResponse response) {
    String name = Answers.text(form.name());
    Optional<Language> language = choices.language(Answers.text(form.language()));
    Optional<ZoneId> zone = choices.zone(Answers.text(form.zone()));
    Fields.requireName(errors, "name", name);
    if (language.isEmpty()) {
      errors.rejectValue("language", "account.field.language.missing");
    }
    if (zone.isEmpty()) {
      errors.rejectValue("zone", "account.field.zone.missing");
    }
    if (errors.hasErrors() || language.isEmpty() || zone.isEmpty()) {
      return Answers.again(response, model, view(profiles.of(viewer.account()), locale, model));
    }
    profiles.change(viewer.account(), name, language.get(), zone.get(), form.version());
    locales.setLocale(request, response, language.get().locale());
    redirect.addFlashAttribute("done", "account.profile.saved");
    return "redirect:/account";
  }

  @PostMapping("/other-sessions/end")
  String endOtherSessions(Viewer viewer, HttpServletRequest request, RedirectAttributes redirect) {
    profiles.endOtherSessions(viewer.account(), request.getSession().getId());
    redirect.addFlashAttribute("done", "account.sessions.ended");
    return "redirect:/account";
  }

  @PostMapping("/cross-border-consent")
  String answerCrossBorder(
      Viewer viewer, @RequestParam boolean agreed, Locale locale, RedirectAttributes redirect) {
    profiles.answerCrossBorder(viewer.account(), agreed, Language.of(locale));
    redirect.addFlashAttribute(
        "done",
        agreed ? "account.consent.cross_border.given" : "account.consent.cross_border.withdrawn");
    return "redirect:/account";
  }

  private String view(Profile profile, Locale locale, Model model) {
    model.addAttribute("profile", profile);
    model.addAttribute("languageChoices", choices.languages(locale));
    model.addAttribute("zoneChoices", choices.zones(locale));
    return "account/account";
  }
}
