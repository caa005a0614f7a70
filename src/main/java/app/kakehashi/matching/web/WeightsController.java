package app.kakehashi.matching.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.matching.domain.ModelRelease;
import app.kakehashi.matching.service.ModelReleases;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The weights of ranking: what is in force, and what others would change. */
@Controller
@RequestMapping("/desk/weights")
@Permit(Permit.To.OFFICE)
class WeightsController {
  private final ModelReleases releases;
  private final WeightPages pages;

  WeightsController(ModelReleases releases, WeightPages pages) {
    this.releases = releases;
    this.pages = pages;
  }

  @GetMapping
  String page(Viewer viewer, Model model) {
    pages.open(viewer, model);
    return WeightPages.VIEW;
  }

  /** Tries what was typed; nothing is stored. */
  @PostMapping
  String trial(
      @RequestParam Map<String, String> typed,
      Viewer viewer,
      Model model,
      HttpServletResponse response) {
    ModelRelease release = releases.inForce(viewer);
    WeightsForm form = WeightsForm.typed(typed, releases.weighting(release), releases.guard());
    pages.tried(release, form, viewer, model);
    if (form.hasFaults()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    return WeightPages.VIEW;
  }
}
