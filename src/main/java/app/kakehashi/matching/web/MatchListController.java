package app.kakehashi.matching.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.matching.Block;
import app.kakehashi.matching.MatchList;
import app.kakehashi.matching.MatchWindow;
import app.kakehashi.matching.Matches;
import app.kakehashi.matching.Preset;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.Paging;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ranked list of a gap's or an offer's matches. */
@Controller
@Permit(Permit.To.SIGNED_IN)
class MatchListController {
  private static final int ROWS = 10;

  private final Matches matches;
  private final MatchRows rows;
  private final ReasonTexts texts;

  MatchListController(Matches matches, MatchRows rows, ReasonTexts texts) {
    this.matches = matches;
    this.rows = rows;
    this.texts = texts;
  }

  /** A pair that cannot be, with the reasons. */
  record BlockedRow(MatchRow.PostingLine other, String path, List<String> reasons) {}

  @GetMapping("/{path:gaps|offers}/{id}/matches")
  String page(
      @PathVariable String path,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String preset,
      @RequestParam(defaultValue = "1") String page,
      Viewer viewer,
      Model model) {
    PostingType type = Pages.type(path);
    Preset by = Pages.preset(preset);
    MatchWindow window = new MatchWindow(by, Paging.pageOf(page), ROWS);
    model.addAttribute("path", path);
    model.addAttribute("id", id);
    Optional<MatchList> found = matches.matchesOf(type, id, window, viewer);
    if (found.isEmpty()) {
      return "matching/unpublished";
    }
    MatchList list = found.get();
    model.addAttribute("own", rows.line(list.posting(), viewer.language()));
    model.addAttribute("isGap", type == PostingType.GAP);
    model.addAttribute("isOffice", viewer.isOffice());
    model.addAttribute("preset", by);
    model.addAttribute("presets", Preset.values());
    model.addAttribute("modelVersion", list.modelVersion());
    model.addAttribute("total", list.total());
    model.addAttribute("rows", rows.rows(type, id, list.matches(), viewer));
    model.addAttribute("explored", rows.rows(type, id, list.explored(), viewer));
    model.addAttribute("dismissed", rows.rows(type, id, list.dismissed(), viewer));
    model.addAttribute("blocked", blocked(type, id, list, viewer));
    model.addAttribute(
        "paging",
        new Paging(
            window.page(),
            ROWS,
            list.total(),
            number -> Pages.list(type, id) + "?preset=" + by.code() + "&page=" + number));
    return "matching/list";
  }

  private List<BlockedRow> blocked(PostingType type, String id, MatchList list, Viewer viewer) {
    return list.blocked().stream()
        .map(
            pair ->
                new BlockedRow(
                    rows.line(pair.other(), viewer.language()),
                    Pages.list(type, id) + "/" + pair.other().publicId(),
                    Stream.concat(
                            pair.blocks().stream()
                                .map(Block::messageKey)
                                .map(key -> texts.message(key, viewer.language())),
                            rows.decisions(pair.decisions(), viewer.language()).stream())
                        .toList()))
        .toList();
  }
}
