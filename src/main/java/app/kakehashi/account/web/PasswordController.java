package app.kakehashi.account.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.account.service.AccountProfiles;
import app.kakehashi.account.service.WeakPasswordException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing one's own password. */
@Controller
@RequestMapping("/account/password")
@Permit(Permit.To.SIGNED_IN)
class PasswordController {
  private static final String VIEW = "account/password";

  private final AccountProfiles profiles;

  PasswordController(AccountProfiles profiles) {
    this.profiles = profiles;
  }

  record PasswordForm(@Nullable String present, @Nullable String password) {}

  @GetMapping
  String page(Model model) {
    model.addAttribute("form", new PasswordForm(null, null));
    return VIEW;
  }

  @PostMapping
  String change(
      Viewer viewer,
      @ModelAttribute("form") PasswordForm form,
      BindingResult errors,
      Model model,
      RedirectAttributes redirect,
      HttpServletRequest request,
      HttpServletResponse response) {
    String present = Answers.raw(form.present());
    String password = Answers.raw(form.password());
    Fields.requirePassword(errors, "present", present);
    Fields.requirePassword(errors, "password", password);
    if (errors.hasErrors()) {
      return Answers.again(response, model, VIEW);
    }
    try {
      boolean changed =
          profiles.changePassword(
              viewer.account(), present, password, request.getSession().getId());
      if (!changed) {
        errors.rejectValue("present", "account.password.present.wrong");
        return Answers.again(response, model, VIEW);
      }
    } catch (WeakPasswordException e) {
      Fields.weak(errors, "password", e);
      return Answers.again(response, model, VIEW);
    }
    request.changeSessionId();
    redirect.addFlashAttribute("done", "account.password.changed");
    return "redirect:/account";
  }
}
