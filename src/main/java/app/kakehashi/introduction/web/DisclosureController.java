package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.introduction.domain.Disclosure;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The table of what opens at which step. */
@Controller
@Permit(Permit.To.OFFICE)
class DisclosureController {
  @GetMapping("/desk/disclosure")
  String table(Model model) {
    model.addAttribute("groups", Disclosure.values());
    model.addAttribute("kinds", Disclosure.Kind.values());
    return "introduction/disclosure";
  }
}
