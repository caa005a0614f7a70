package app.kakehashi.matching.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.matching.domain.ModelRelease;
import app.kakehashi.matching.domain.WeightsRefused;
import app.kakehashi.matching.service.ModelReleases;
import app.kakehashi.shared.Paging;
import app.kakehashi.shared.StaleVersionException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Releases of weights: signing one, and all that were signed. */
@Controller
@RequestMapping("/desk/weights/releases")
@Permit(Permit.To.OFFICE)
class ReleasesController {
  private static final int ROWS = 10;
  private static final int LONGEST_NOTE = 1000;

  private final ModelReleases releases;
  private final WeightPages pages;
  private final WeightSheets sheets;

  ReleasesController(ModelReleases releases, WeightPages pages, WeightSheets sheets) {
    this.releases = releases;
    this.pages = pages;
    this.sheets = sheets;
  }

  @GetMapping
  String history(@RequestParam(defaultValue = "1") String page, Viewer viewer, Model model) {
    int number = Paging.pageOf(page);
    List<ModelRelease> found = releases.history((number - 1) * ROWS, ROWS + 1, viewer);
    int all = releases.inForce(viewer).number();
    model.addAttribute("sheets", sheets.sheets(found, ROWS, viewer));
    model.addAttribute("isFirstPage", number == 1);
    model.addAttribute(
        "paging", new Paging(number, ROWS, all, n -> "/desk/weights/releases?page=" + n));
    return "matching/releases";
  }

  @PostMapping
  String sign(
      @RequestParam Map<String, String> typed,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    ModelRelease release = releases.inForce(viewer);
    WeightsForm form = WeightsForm.typed(typed, releases.weighting(release), releases.guard());
    String note = typed.getOrDefault("note", "").strip();
    String fault = faultOf(note);
    HttpStatus refused = HttpStatus.UNPROCESSABLE_CONTENT;
    if (!form.hasFaults() && fault == null) {
      try {
        releases.sign(form.weighting(), typed.getOrDefault("version", ""), note, viewer);
        flash.addFlashAttribute("done", "matching_weights.done");
        return "redirect:/desk/weights/releases";
      } catch (StaleVersionException overtaken) {
        // the page compares with what is in force by now
        release = releases.inForce(viewer);
        model.addAttribute("isOvertaken", true);
        refused = HttpStatus.CONFLICT;
      } catch (WeightsRefused nothingDiffers) {
        model.addAttribute("isSame", true);
      }
    }
    pages.tried(release, form, viewer, model);
    model.addAttribute("note", note);
    model.addAttribute("noteFault", fault);
    model.addAttribute("hasErrors", true);
    response.setStatus(refused.value());
    return WeightPages.VIEW;
  }

  private static @Nullable String faultOf(String note) {
    if (note.isEmpty()) {
      return "matching_weights.fault.note";
    }
    return note.length() > LONGEST_NOTE ? "matching_weights.fault.note_long" : null;
  }
}
