package app.kakehashi.account.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.account.service.ApiTokens;
import app.kakehashi.shared.Choice;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
 * A person's access tokens for the API. A new one is shown in the very answer that makes it, and
 * nowhere else.
 */
@Controller
@RequestMapping("/account/tokens")
@Permit(Permit.To.SIGNED_IN)
class ApiTokenController {
  private static final String VIEW = "account/tokens";
  private static final int LONGEST_NAME = 60;
  private static final List<Integer> DAYS = List.of(30, 90, 365);

  private final ApiTokens tokens;
  private final MessageSource messages;

  ApiTokenController(ApiTokens tokens, MessageSource messages) {
    this.tokens = tokens;
    this.messages = messages;
  }

  record TokenForm(@Nullable String name, @Nullable String days) {}

  @GetMapping
  String page(Viewer viewer, Locale locale, Model model) {
    model.addAttribute("form", new TokenForm(null, "90"));
    return view(viewer, locale, model);
  }

  @PostMapping
  String make(
      Viewer viewer,
      @ModelAttribute("form") TokenForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    String name = Answers.text(form.name());
    Optional<Integer> days =
        DAYS.stream()
            .filter(choice -> choice.toString().equals(Answers.text(form.days())))
            .findFirst();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      errors.rejectValue("name", "account.token.name.missing");
    }
    if (days.isEmpty()) {
      errors.rejectValue("days", "account.token.days.missing");
    }
    if (errors.hasErrors() || days.isEmpty()) {
      return Answers.again(response, model, view(viewer, locale, model));
    }
    model.addAttribute(
        "newToken", tokens.issue(viewer.account(), name, Duration.ofDays(days.get())));
    model.addAttribute("form", new TokenForm(null, "90"));
    return view(viewer, locale, model);
  }

  @PostMapping("/{id}/revocation")
  String revoke(Viewer viewer, @PathVariable String id, RedirectAttributes redirect) {
    tokens.revoke(viewer.account(), id);
    redirect.addFlashAttribute("done", "account.token.revoked");
    return "redirect:/account/tokens";
  }

  private String view(Viewer viewer, Locale locale, Model model) {
    model.addAttribute("tokens", tokens.of(viewer.account()));
    model.addAttribute(
        "dayChoices",
        DAYS.stream()
            .map(
                days ->
                    new Choice(
                        days.toString(),
                        messages.getMessage(
                            "account.token.days.choice", new Object[] {days}, locale)))
            .toList());
    return VIEW;
  }
}
