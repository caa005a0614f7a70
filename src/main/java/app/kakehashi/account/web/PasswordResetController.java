package app.kakehashi.account.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.service.PasswordResets;
import app.kakehashi.account.service.TooManyAttemptsException;
import app.kakehashi.account.service.WeakPasswordException;
import app.kakehashi.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * A forgotten password: ask for a link, follow it, set a new one. Opening the link changes nothing.
 */
@Controller
@RequestMapping("/password")
@Permit(Permit.To.ANYONE)
class PasswordResetController {
  private static final String ASK = "account/reset";
  private static final String SET = "account/new-password";

  private final PasswordResets resets;

  PasswordResetController(PasswordResets resets) {
    this.resets = resets;
  }

  record AddressForm(@Nullable String email) {}

  record NewPasswordForm(@Nullable String password) {}

  @GetMapping
  String ask(Model model) {
    model.addAttribute("form", new AddressForm(null));
    return ASK;
  }

  @PostMapping
  String send(
      @ModelAttribute("form") AddressForm form,
      BindingResult errors,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    String email = Answers.text(form.email());
    if (email.isEmpty()) {
      errors.rejectValue("email", "account.sign_in.email.missing");
      return Answers.again(response, model, ASK);
    }
    try {
      resets.request(email, request.getRemoteAddr());
    } catch (TooManyAttemptsException e) {
      errors.reject("account.too_many", new Object[] {e.waitSeconds()}, null);
      return Answers.tooMany(response, model, e, ASK);
    }
    return "account/reset-sent";
  }

  @GetMapping("/{token}")
  String page(@PathVariable String token, Model model, HttpServletResponse response) {
    if (!resets.isOpen(token)) {
      return Answers.linkGone(response);
    }
    model.addAttribute("form", new NewPasswordForm(null));
    return SET;
  }

  @PostMapping("/{token}")
  String set(
      @PathVariable String token,
      @ModelAttribute("form") NewPasswordForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    Fields.requirePassword(errors, "password", Answers.raw(form.password()));
    if (errors.hasErrors()) {
      return Answers.again(response, model, SET);
    }
    try {
      resets.complete(token, Answers.raw(form.password()));
    } catch (WeakPasswordException e) {
      Fields.weak(errors, "password", e);
      return Answers.again(response, model, SET);
    } catch (NotFoundException used) {
      return Answers.linkGone(response);
    }
    return "redirect:/sign-in?password-set";
  }
}
