package app.kakehashi.posting.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.posting.PostingDates;
import app.kakehashi.posting.PostingSheet;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.posting.service.ReviewDesk;
import app.kakehashi.shared.FormVersion;
import app.kakehashi.shared.Paging;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office's review of postings before they are published. */
@Controller
@RequestMapping("/desk/review")
@Permit(Permit.To.OFFICE)
class ReviewController {
  private static final String VIEW = "posting/review";
  private static final String REASON = "reason_";
  private static final int LONGEST_REASON = 1000;

  private final ReviewDesk desk;
  private final Postings postings;

  ReviewController(ReviewDesk desk, Postings postings) {
    this.desk = desk;
    this.postings = postings;
  }

  @GetMapping
  String queue(@RequestParam(defaultValue = "1") String page, Viewer viewer, Model model) {
    int number = Paging.pageOf(page);
    List<ReviewDesk.Entry> entries = desk.queue(number, viewer);
    Function<Instant, String> day = moment -> PostingDates.day(moment, viewer);
    model.addAttribute("entries", entries);
    model.addAttribute("days", entries.stream().map(entry -> day.apply(entry.since())).toList());
    model.addAttribute(
        "paging",
        new Paging(number, ReviewDesk.PAGE, desk.waiting(viewer), n -> "/desk/review?page=" + n));
    return "posting/review-queue";
  }

  @GetMapping("/{path:gaps|offers}/{id}")
  String review(@PathVariable String path, @PathVariable String id, Viewer viewer, Model model) {
    show(Answers.type(path), id, Map.of(), viewer, model);
    return VIEW;
  }

  @PostMapping("/{path:gaps|offers}/{id}/approval")
  String approve(
      @PathVariable String path,
      @PathVariable String id,
      @RequestParam String version,
      Viewer viewer,
      RedirectAttributes flash) {
    postings.approve(Answers.type(path), id, FormVersion.of(version), viewer);
    flash.addFlashAttribute("done", "posting.done.approved");
    return "redirect:/desk/review";
  }

  @PostMapping("/{path:gaps|offers}/{id}/return")
  String returnForChanges(
      @PathVariable String path,
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    PostingType type = Answers.type(path);
    ReviewDesk.Review review = desk.review(type, id, viewer);
    Map<String, String> reasons = reasons(review.sheet(), typed);
    if (reasons.isEmpty()
        || reasons.values().stream().anyMatch(reason -> reason.length() > LONGEST_REASON)) {
      show(type, id, reasons, viewer, model);
      model.addAttribute("hasErrors", true);
      model.addAttribute("reasonsMissing", reasons.isEmpty());
      return Answers.again(response, VIEW);
    }
    postings.returnForChanges(type, id, FormVersion.of(typed.get("version")), reasons, viewer);
    flash.addFlashAttribute("done", "posting.done.returned");
    return "redirect:/desk/review";
  }

  private void show(
      PostingType type, String id, Map<String, String> reasons, Viewer viewer, Model model) {
    model.addAttribute("review", desk.review(type, id, viewer));
    model.addAttribute("path", type.path());
    model.addAttribute("reasons", reasons);
  }

  /** Only reasons for fields the posting shows; everything else that was sent is not looked at. */
  private static Map<String, String> reasons(PostingSheet sheet, Map<String, String> typed) {
    Map<String, String> reasons = new TreeMap<>();
    for (PostingSheet.Section section : sheet.sections()) {
      for (PostingSheet.Line line : section.lines()) {
        String reason = typed.getOrDefault(REASON + line.field(), "").strip();
        if (!reason.isEmpty()) {
          reasons.put(line.field(), reason);
        }
      }
    }
    return reasons;
  }
}
