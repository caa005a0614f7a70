package app.kakehashi.account.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.account.service.AccountAdministration;
import app.kakehashi.account.service.LastAdminException;
import app.kakehashi.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an admin does with one account. */
@Controller
@RequestMapping("/admin/accounts/{id}")
@Permit(Permit.To.ADMIN)
class AccountChangeController {
  private static final String LIST = "redirect:/admin/accounts";

  private final AccountAdministration administration;

  AccountChangeController(AccountAdministration administration) {
    this.administration = administration;
  }

  @PostMapping("/invitation")
  String resend(Viewer viewer, @PathVariable String id, RedirectAttributes redirect) {
    administration.resend(id, viewer);
    return done(redirect, "account.admin.resent");
  }

  @PostMapping("/disabling")
  String disable(Viewer viewer, @PathVariable String id, RedirectAttributes redirect) {
    administration.disable(id, viewer);
    return done(redirect, "account.admin.disabled");
  }

  @PostMapping("/enabling")
  String enable(Viewer viewer, @PathVariable String id, RedirectAttributes redirect) {
    administration.enable(id, viewer);
    return done(redirect, "account.admin.enabled");
  }

  @PostMapping("/role")
  String changeRole(
      Viewer viewer,
      @PathVariable String id,
      @RequestParam Role role,
      RedirectAttributes redirect) {
    if (role == Role.MEMBER) {
      throw new NotFoundException();
    }
    administration.changeRole(id, role, viewer);
    return done(redirect, "account.admin.role_changed");
  }

  @GetMapping("/removal")
  String askRemoval(@PathVariable String id, Model model) {
    model.addAttribute("name", administration.nameOf(id).orElseThrow(NotFoundException::new));
    model.addAttribute("id", id);
    return "account/removal";
  }

  @PostMapping("/removal")
  String remove(Viewer viewer, @PathVariable String id, RedirectAttributes redirect) {
    administration.remove(id, viewer);
    return done(redirect, "account.admin.removed");
  }

  @ExceptionHandler
  String lastAdmin(LastAdminException e, RedirectAttributes redirect) {
    redirect.addFlashAttribute("refused", "account.admin.last_admin");
    return LIST;
  }

  private static String done(RedirectAttributes redirect, String message) {
    redirect.addFlashAttribute("done", message);
    return LIST;
  }
}
