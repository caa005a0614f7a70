package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.service.RoundDesk;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.Paging;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rounds of introductions: propose one, look it through, open what is chosen. */
@Controller
@RequestMapping("/desk/rounds")
@Permit(Permit.To.OFFICE)
class RoundController {
  private static final String VIEW = "introduction/round";

  private final RoundDesk desk;
  private final RoundPages pages;

  RoundController(RoundDesk desk, RoundPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping
  String rounds(@RequestParam(defaultValue = "1") String page, Viewer viewer, Model model) {
    pages.list(Paging.pageOf(page), viewer, model);
    return "introduction/rounds";
  }

  @PostMapping
  String make(Viewer viewer) {
    return "redirect:/desk/rounds/" + desk.make(viewer);
  }

  @GetMapping("/{id}")
  String round(
      @PathVariable String id,
      @RequestParam(defaultValue = "1") String page,
      Viewer viewer,
      Model model) {
    pages.show(id, Paging.pageOf(page), viewer, model);
    return VIEW;
  }

  @PostMapping("/{id}/lines/{line}/removal")
  String takeOut(
      @PathVariable String id,
      @PathVariable String line,
      @RequestParam(defaultValue = "1") String page,
      Viewer viewer) {
    return keep(id, line, false, page, viewer);
  }

  @PostMapping("/{id}/lines/{line}/return")
  String putBack(
      @PathVariable String id,
      @PathVariable String line,
      @RequestParam(defaultValue = "1") String page,
      Viewer viewer) {
    return keep(id, line, true, page, viewer);
  }

  private String keep(String id, String line, boolean kept, String page, Viewer viewer) {
    desk.keep(id, number(line), kept, viewer);
    return "redirect:/desk/rounds/" + id + "?page=" + Paging.pageOf(page) + "#line-" + line;
  }

  /** Opens what is ticked; each by itself, with what became of it beside it. */
  @PostMapping("/{id}/introductions")
  String open(
      @PathVariable String id,
      @RequestParam(defaultValue = "") List<String> line,
      @RequestParam(defaultValue = "1") String page,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (line.isEmpty()) {
      pages.show(id, Paging.pageOf(page), viewer, model);
      model.addAttribute("hasErrors", true);
      model.addAttribute("attempt", new Attempt(false, List.of("introduction_round.none_ticked")));
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return VIEW;
    }
    List<RoundDesk.Result> results =
        desk.open(id, line.stream().map(RoundController::number).toList(), viewer);
    long refused = results.stream().filter(result -> result.refusal() != null).count();
    flash.addFlashAttribute("opened", results.size() - refused);
    flash.addFlashAttribute("refused", refused);
    return "redirect:/desk/rounds/" + id + "?page=" + Paging.pageOf(page);
  }

  static long number(String line) {
    try {
      return Long.parseLong(line);
    } catch (NumberFormatException noNumber) {
      throw new NotFoundException();
    }
  }
}
