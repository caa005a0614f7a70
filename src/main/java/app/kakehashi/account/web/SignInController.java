package app.kakehashi.account.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.account.service.SignIn;
import app.kakehashi.account.service.TooManyAttemptsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

@Controller
@RequestMapping("/sign-in")
@Permit(Permit.To.ANYONE)
class SignInController {
  private final SignIn signIn;
  private final SessionSecurityContexts sessions;

  SignInController(SignIn signIn, SessionSecurityContexts sessions) {
    this.signIn = signIn;
    this.sessions = sessions;
  }

  /** What is typed; the password is never shown again. */
  record SignInForm(@Nullable String email, @Nullable String password) {}

  @GetMapping
  String page(
      @Nullable Viewer viewer,
      @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
      @RequestParam(name = "password-set", required = false) @Nullable String passwordSet,
      Model model) {
    if (viewer != null) {
      return "redirect:/";
    }
    model.addAttribute("form", new SignInForm(null, null));
    if (signedOut != null) {
      model.addAttribute("done", "account.sign_in.signed_out");
    } else if (passwordSet != null) {
      model.addAttribute("done", "account.sign_in.password_set");
    }
    return "account/sign-in";
  }

  @PostMapping
  @Nullable String signIn(
      @ModelAttribute("form") SignInForm form,
      BindingResult errors,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    String email = Answers.text(form.email());
    String password = Answers.raw(form.password());
    if (email.isEmpty()) {
      errors.rejectValue("email", "account.sign_in.email.missing");
    }
    if (password.isEmpty()) {
      errors.rejectValue("password", "account.sign_in.password.missing");
    }
    if (errors.hasErrors()) {
      return Answers.again(response, model, "account/sign-in");
    }
    try {
      Optional<Viewer> viewer = signIn.signIn(email, password, request.getRemoteAddr());
      if (viewer.isPresent()) {
        sessions.begin(viewer.get(), request);
        return Answers.seeOther(response, NextPage.take(request, response));
      }
      errors.rejectValue("email", "account.sign_in.refused");
      return Answers.again(response, model, "account/sign-in");
    } catch (TooManyAttemptsException e) {
      errors.reject("account.too_many", new Object[] {e.waitSeconds()}, null);
      return Answers.tooMany(response, model, e, "account/sign-in");
    }
  }
}
