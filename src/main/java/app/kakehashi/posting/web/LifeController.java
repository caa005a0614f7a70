package app.kakehashi.posting.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The one-click steps of a gap's or an offer's life. */
@Controller
@RequestMapping("/{path:gaps|offers}/{id}")
@Permit(Permit.To.SIGNED_IN)
class LifeController {
  private final Postings postings;

  LifeController(Postings postings) {
    this.postings = postings;
  }

  @PostMapping("/submission")
  String submit(
      @PathVariable String path,
      @PathVariable String id,
      @RequestParam long version,
      Viewer viewer,
      RedirectAttributes flash) {
    PostingType type = Answers.type(path);
    postings.submit(type, id, version, viewer);
    flash.addFlashAttribute(
        "done", viewer.isOffice() ? "posting.done.submitted_office" : "posting.done.submitted");
    return "redirect:" + Answers.page(type, id);
  }

  @PostMapping("/confirmation")
  String confirm(
      @PathVariable String path,
      @PathVariable String id,
      @RequestParam long version,
      Viewer viewer,
      RedirectAttributes flash) {
    PostingType type = Answers.type(path);
    postings.confirm(type, id, version, viewer);
    flash.addFlashAttribute("done", "posting.done.confirmed");
    return "redirect:" + Answers.page(type, id);
  }

  @PostMapping("/renewal")
  String renew(
      @PathVariable String path,
      @PathVariable String id,
      @RequestParam long version,
      Viewer viewer,
      RedirectAttributes flash) {
    PostingType type = Answers.type(path);
    postings.renew(type, id, version, viewer);
    flash.addFlashAttribute("done", "posting.done.renewed");
    return "redirect:" + Answers.page(type, id);
  }
}
