package app.kakehashi.notification.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.notification.domain.MailStatus;
import app.kakehashi.notification.service.MailAdministration;
import app.kakehashi.shared.Paging;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outbox. */
@Controller
@RequestMapping("/admin/mails")
@Permit(Permit.To.ADMIN)
class MailController {
  private static final int ROWS = 50;

  private final MailAdministration mails;

  MailController(MailAdministration mails) {
    this.mails = mails;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "1") String page,
      Model model) {
    MailStatus asked = status(status);
    int number = Paging.pageOf(page);
    String filter = asked == null ? "" : "status=" + asked.name() + "&";
    Map<MailStatus, Long> counts = mails.counts();
    long total =
        asked == null
            ? counts.values().stream().mapToLong(Long::longValue).sum()
            : counts.getOrDefault(asked, 0L);
    model.addAttribute("hasServer", mails.hasServer());
    model.addAttribute("givenUp", counts.getOrDefault(MailStatus.DEAD, 0L));
    model.addAttribute("statuses", MailStatus.values());
    model.addAttribute("asked", asked);
    model.addAttribute("rows", mails.list(asked, (number - 1) * ROWS, ROWS));
    model.addAttribute(
        "paging", new Paging(number, ROWS, total, n -> "/admin/mails?" + filter + "page=" + n));
    return "notification/mails";
  }

  @GetMapping("/{id}")
  String read(Viewer viewer, @PathVariable String id, Model model) {
    model.addAttribute("mail", mails.read(id, viewer.actor()));
    model.addAttribute("hasServer", mails.hasServer());
    return "notification/mail";
  }

  @PostMapping("/{id}/retry")
  String retry(Viewer viewer, @PathVariable String id, RedirectAttributes redirect) {
    mails.retry(id, viewer.actor());
    redirect.addFlashAttribute("done", "notification.mails.queued");
    return "redirect:/admin/mails";
  }

  private static @Nullable MailStatus status(String name) {
    return Arrays.stream(MailStatus.values())
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
