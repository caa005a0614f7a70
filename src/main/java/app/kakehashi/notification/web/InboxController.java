package app.kakehashi.notification.web;

import app.kakehashi.account.CurrentViewer;
import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.notification.service.Inbox;
import app.kakehashi.shared.Paging;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox of the signed-in person. */
@Controller
@RequestMapping("/inbox")
@Permit(Permit.To.SIGNED_IN)
class InboxController {
  private static final int ROWS = 20;

  private final Inbox inbox;

  InboxController(Inbox inbox) {
    this.inbox = inbox;
  }

  @GetMapping
  String list(Viewer viewer, @RequestParam(defaultValue = "1") String page, Model model) {
    int number = Paging.pageOf(page);
    model.addAttribute("unread", CurrentViewer.waitingNotices());
    model.addAttribute("entries", inbox.page(viewer, (number - 1) * ROWS, ROWS));
    model.addAttribute(
        "paging", new Paging(number, ROWS, inbox.count(viewer), n -> "/inbox?page=" + n));
    return "notification/inbox";
  }

  /** Opens an entry: from now on it is read. */
  @PostMapping("/{id}")
  ResponseEntity<Void> open(Viewer viewer, @PathVariable String id) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, inbox.open(id, viewer))
        .build();
  }

  @PostMapping("/reading")
  String readAll(Viewer viewer, RedirectAttributes redirect) {
    inbox.readAll(viewer);
    redirect.addFlashAttribute("done", "notification.inbox.all_read");
    return "redirect:/inbox";
  }
}
