package app.kakehashi.notification.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.notification.domain.MailKind;
import app.kakehashi.notification.domain.MailPace;
import app.kakehashi.notification.service.MailChoices;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which mails a signed-in person gets, and when. */
@Controller
@RequestMapping("/account/notifications")
@Permit(Permit.To.SIGNED_IN)
class MailChoiceController {
  private final MailChoices choices;

  MailChoiceController(MailChoices choices) {
    this.choices = choices;
  }

  @GetMapping
  String page(Viewer viewer, Model model) {
    model.addAttribute("choices", choices.of(viewer));
    model.addAttribute("paces", MailPace.values());
    return "notification/choices";
  }

  /** A kind for which nothing known was sent stays as it is. */
  @PostMapping
  String choose(
      Viewer viewer, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
    Map<MailKind, MailPace> chosen = new EnumMap<>(MailKind.class);
    for (MailKind kind : MailKind.chosenBy(viewer.isOffice())) {
      pace(fields.getOrDefault(kind.code(), "")).ifPresent(pace -> chosen.put(kind, pace));
    }
    choices.choose(viewer, chosen);
    redirect.addFlashAttribute("done", "notification.choices.saved");
    return "redirect:/account/notifications";
  }

  private static Optional<MailPace> pace(String name) {
    return Arrays.stream(MailPace.values()).filter(pace -> pace.name().equals(name)).findFirst();
  }
}
