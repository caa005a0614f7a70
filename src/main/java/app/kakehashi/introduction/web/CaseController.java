package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.service.CaseDesk;
import app.kakehashi.introduction.service.CaseReads;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All of one case, and every move that the office may make with it. */
@Controller
@RequestMapping("/desk/introductions/{id}")
@Permit(Permit.To.OFFICE)
class CaseController {
  private static final String VIEW = "introduction/desk-case";

  private final CaseReads reads;
  private final CaseDesk desk;
  private final CaseSheets sheets;
  private final CaseMoves moves;

  CaseController(CaseReads reads, CaseDesk desk, CaseSheets sheets, CaseMoves moves) {
    this.reads = reads;
    this.desk = desk;
    this.sheets = sheets;
    this.moves = moves;
  }

  @GetMapping
  String page(@PathVariable String id, Viewer viewer, Model model) {
    sheets.show(desk.of(id, viewer), Map.of(), viewer, model);
    return VIEW;
  }

  @PostMapping("/moves/{move}")
  String move(
      @PathVariable String id,
      @PathVariable String move,
      @RequestParam Map<String, String> typed,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Attempt attempt;
    try {
      attempt = Attempt.at(() -> moves.make(move, reads.find(id, viewer), typed, viewer));
    } catch (CaseMoves.Faulty faulty) {
      attempt = new Attempt(false, List.of(faulty.key()));
      model.addAttribute("faultyField", faulty.field());
    }
    if (attempt.isDone()) {
      flash.addFlashAttribute("done", "introduction_desk.done.moved");
      return "redirect:/desk/introductions/" + id;
    }
    sheets.show(desk.of(id, viewer), typed, viewer, model);
    model.addAttribute("failed", move + typed.getOrDefault("leg", ""));
    model.addAttribute("attempt", attempt);
    model.addAttribute("hasErrors", true);
    response.setStatus(attempt.status().value());
    return VIEW;
  }

  /** Short texts for a chat; each holds a link of its own, so that they are made on demand. */
  @PostMapping("/chat-texts")
  String chatTexts(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String leg,
      Viewer viewer,
      Model model) {
    List<CaseDesk.ChatLink> links = desk.chatLinks(id, leg, viewer);
    CaseDesk.View view = desk.of(id, viewer);
    sheets.show(view, Map.of(), viewer, model);
    model.addAttribute("chatLeg", leg);
    model.addAttribute("chatTexts", sheets.chatTexts(view, leg, links, viewer));
    return VIEW;
  }
}
