package app.kakehashi.posting.web;

import app.kakehashi.account.Permit;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.service.Confirmations;
import app.kakehashi.shared.Language;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the link of a mail leads by which a company confirms what the office posted for it; no
 * sign-in is needed.
 */
@Controller
@RequestMapping("/posting-confirmation/{token}")
@Permit(Permit.To.ANYONE)
class ConfirmationController {
  private final Confirmations confirmations;

  ConfirmationController(Confirmations confirmations) {
    this.confirmations = confirmations;
  }

  @GetMapping
  String page(@PathVariable String token, Locale locale, Model model) {
    Posting posting = confirmations.toConfirm(token);
    model.addAttribute("posting", posting);
    model.addAttribute("token", token);
    model.addAttribute("sheet", confirmations.sheet(posting, Language.of(locale)));
    return "posting/confirmation";
  }

  @PostMapping
  String confirm(@PathVariable String token, Model model) {
    model.addAttribute("posting", confirmations.confirm(token));
    return "posting/confirmed";
  }
}
