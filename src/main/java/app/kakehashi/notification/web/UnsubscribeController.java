package app.kakehashi.notification.web;

import app.kakehashi.account.Permit;
import app.kakehashi.notification.service.MailChoices;
import app.kakehashi.notification.service.MailChoices.Stoppable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The link in a mail that stops mails of its kind, without signing in. Opening it changes nothing:
 * mail scanners open links. Posting stops them, by the button of the page or by a mail program (RFC
 * 8058), which follows no redirect; so the answer is the page itself.
 */
@Controller
@RequestMapping("/unsubscribe/{token}")
@Permit(Permit.To.ANYONE)
class UnsubscribeController {
  private final MailChoices choices;

  UnsubscribeController(MailChoices choices) {
    this.choices = choices;
  }

  @GetMapping
  String page(@PathVariable String token, Model model) {
    return page(choices.find(token), token, model);
  }

  @PostMapping
  String stop(@PathVariable String token, Model model) {
    return page(choices.stop(token, true), token, model);
  }

  @PostMapping("/return")
  String resume(@PathVariable String token) {
    choices.stop(token, false);
    return "redirect:/unsubscribe/{token}";
  }

  private static String page(Stoppable stoppable, String token, Model model) {
    model.addAttribute("kind", stoppable.kind());
    model.addAttribute("stopped", stoppable.stopped());
    model.addAttribute("token", token);
    return "notification/unsubscribe";
  }
}
