package app.kakehashi.gap.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapSummary;
import app.kakehashi.gap.Gaps;
import app.kakehashi.gap.service.GapSheets;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingActions;
import app.kakehashi.posting.PostingFiles;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a gap, with as much as the viewer may know. */
@Controller
@Permit(Permit.To.SIGNED_IN)
class GapController {
  private final Gaps gaps;
  private final Postings postings;
  private final GapSheets sheets;
  private final GapRows rows;
  private final PostingFiles files;
  private final Clock clock;

  GapController(
      Gaps gaps,
      Postings postings,
      GapSheets sheets,
      GapRows rows,
      PostingFiles files,
      Clock clock) {
    this.gaps = gaps;
    this.postings = postings;
    this.sheets = sheets;
    this.rows = rows;
    this.files = files;
    this.clock = clock;
  }

  @GetMapping("/gaps/{id}")
  String page(@PathVariable String id, Viewer viewer, Model model) {
    Posting posting = postings.visible(PostingType.GAP, id, viewer);
    GapSummary gap = gaps.get(id, viewer);
    boolean named = gap.company() != null;
    model.addAttribute("row", rows.of(List.of(gap), viewer).getFirst());
    model.addAttribute("gap", gap);
    model.addAttribute("sheet", sheets.sheet(posting, gap.text(), viewer.language(), named));
    model.addAttribute("translated", gap.text().language() != posting.text().language());
    model.addAttribute("original", posting.text());
    model.addAttribute("actions", PostingActions.of(posting, viewer, clock.instant()));
    model.addAttribute("files", files.of(posting, viewer));
    return "gap/page";
  }
}
