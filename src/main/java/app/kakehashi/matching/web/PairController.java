package app.kakehashi.matching.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.matching.Matches;
import app.kakehashi.posting.PostingType;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One pair in full, and up to four side by side. */
@Controller
@RequestMapping("/{path:gaps|offers}/{id}/matches")
@Permit(Permit.To.SIGNED_IN)
class PairController {
  private final Matches matches;
  private final PairSheets sheets;

  PairController(Matches matches, PairSheets sheets) {
    this.matches = matches;
    this.sheets = sheets;
  }

  @GetMapping("/{other}")
  String pair(
      @PathVariable String path,
      @PathVariable String id,
      @PathVariable String other,
      Viewer viewer,
      Model model) {
    PostingType type = Pages.type(path);
    PairSheet sheet = sheets.sheet(type, id, matches.pair(type, id, other, viewer), viewer);
    model.addAttribute("sheet", sheet);
    common(type, id, viewer, model);
    return "matching/pair";
  }

  @GetMapping("/compare")
  String compare(
      @PathVariable String path,
      @PathVariable String id,
      @RequestParam(name = "offer", defaultValue = "") List<String> offers,
      @RequestParam(name = "gap", defaultValue = "") List<String> gaps,
      Viewer viewer,
      Model model) {
    PostingType type = Pages.type(path);
    List<String> others = type == PostingType.GAP ? offers : gaps;
    List<PairSheet> found =
        matches.compare(type, id, others, viewer).stream()
            .map(pair -> sheets.sheet(type, id, pair, viewer))
            .toList();
    model.addAttribute("sheets", found);
    model.addAttribute("facts", sheets.table(found));
    model.addAttribute("isTooMany", others.size() > Matches.MOST_COMPARED);
    model.addAttribute("most", Matches.MOST_COMPARED);
    common(type, id, viewer, model);
    return "matching/compare";
  }

  private static void common(PostingType type, String id, Viewer viewer, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("path", type.path());
    model.addAttribute("listPath", Pages.list(type, id));
    model.addAttribute("isGap", type == PostingType.GAP);
    model.addAttribute("isOffice", viewer.isOffice());
  }
}
