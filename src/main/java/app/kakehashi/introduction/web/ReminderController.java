package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.service.Reminders;
import app.kakehashi.introduction.service.Reminders.Silent;
import app.kakehashi.shared.FormVersion;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reminds the silent companies that were ticked at the desk. */
@Controller
@Permit(Permit.To.OFFICE)
class ReminderController {
  private static final int PARTS = 3;

  private final Reminders reminders;
  private final DeskTexts texts;

  ReminderController(Reminders reminders, DeskTexts texts) {
    this.reminders = reminders;
    this.texts = texts;
  }

  /** A company that was not reminded, and why; waits in the session for the next page. */
  record NotReminded(String path, String why) implements Serializable {}

  @PostMapping("/desk/reminders")
  String remind(
      @RequestParam(defaultValue = "") List<String> silent,
      @RequestParam(defaultValue = "") String query,
      Viewer viewer,
      RedirectAttributes flash) {
    Reminders.Result result = reminders.remind(ticked(silent), viewer);
    flash.addFlashAttribute("reminded", result.reminded());
    flash.addFlashAttribute(
        "notReminded",
        result.left().stream()
            .map(
                left ->
                    new NotReminded(
                        "/desk/introductions/" + left.silent().caseId(),
                        texts.of(left.why().messageKey(), viewer)))
            .toList());
    return "redirect:" + SavedViewController.desk(query);
  }

  private static List<Silent> ticked(List<String> silent) {
    List<Silent> ticked = new ArrayList<>();
    for (String one : silent) {
      String[] parts = one.split("\\.", -1);
      if (parts.length == PARTS) {
        ticked.add(new Silent(parts[0], parts[1], FormVersion.of(parts[2])));
      }
    }
    return ticked;
  }
}
