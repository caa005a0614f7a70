package app.kakehashi.account.web;

import app.kakehashi.account.NewPerson;
import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.account.service.FirstAdmin;
import app.kakehashi.account.service.WeakPasswordException;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
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

/** The first admin of a new installation; the link stands in the log of the first start. */
@Controller
@RequestMapping("/set-up/{token}")
@Permit(Permit.To.ANYONE)
class SetUpController {
  private static final String VIEW = "account/set-up";

  private final FirstAdmin firstAdmin;
  private final SessionSecurityContexts sessions;

  SetUpController(FirstAdmin firstAdmin, SessionSecurityContexts sessions) {
    this.firstAdmin = firstAdmin;
    this.sessions = sessions;
  }

  record AdminForm(@Nullable String name, @Nullable String email, @Nullable String password) {}

  @GetMapping
  String page(@PathVariable String token, Model model, HttpServletResponse response) {
    if (!firstAdmin.isOpen(token)) {
      return Answers.linkGone(response);
    }
    model.addAttribute("form", new AdminForm(null, null, null));
    return VIEW;
  }

  @PostMapping
  String create(
      @PathVariable String token,
      @ModelAttribute("form") AdminForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    String name = Answers.text(form.name());
    String email = Answers.text(form.email());
    Fields.requireName(errors, "name", name);
    Fields.requireEmail(errors, "email", email);
    Fields.requirePassword(errors, "password", Answers.raw(form.password()));
    if (errors.hasErrors()) {
      return Answers.again(response, model, VIEW);
    }
    try {
      Viewer admin =
          firstAdmin.create(
              token, new NewPerson(name, email, Language.of(locale)), Answers.raw(form.password()));
      sessions.begin(admin, request);
      return "redirect:/";
    } catch (WeakPasswordException e) {
      Fields.weak(errors, "password", e);
      return Answers.again(response, model, VIEW);
    } catch (NotFoundException used) {
      return Answers.linkGone(response);
    }
  }
}
