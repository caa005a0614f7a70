package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.service.Curating;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Teams that could serve a gap together. */
@Controller
@RequestMapping("/desk/gaps/{gapId}/consortium")
@Permit(Permit.To.OFFICE)
class TeamController {
  private static final String VIEW = "introduction/consortium";

  private final Curating curating;
  private final TeamPages pages;

  TeamController(Curating curating, TeamPages pages) {
    this.curating = curating;
    this.pages = pages;
  }

  @GetMapping
  String teams(@PathVariable String gapId, Viewer viewer, Model model) {
    pages.show(gapId, viewer, model);
    return VIEW;
  }

  /** Puts a team on the list of the gap as one case with a leg for each company. */
  @PostMapping("/introduction")
  String open(
      @PathVariable String gapId,
      @RequestParam(defaultValue = "") String lead,
      @RequestParam(defaultValue = "") List<String> member,
      Viewer viewer,
      Model model,
      HttpServletResponse response) {
    Attempt attempt = Attempt.at(() -> curating.shortlistTeam(gapId, lead, member, viewer));
    if (attempt.isDone()) {
      return "redirect:/desk/gaps/" + gapId + "/list";
    }
    pages.show(gapId, viewer, model);
    model.addAttribute("hasErrors", true);
    model.addAttribute("attempt", attempt);
    response.setStatus(attempt.status().value());
    return VIEW;
  }
}
