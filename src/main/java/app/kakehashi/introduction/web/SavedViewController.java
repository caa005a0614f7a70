package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.service.SavedViews;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filters of the desk that a person keeps under a name. */
@Controller
@Permit(Permit.To.OFFICE)
class SavedViewController {
  private final SavedViews views;

  SavedViewController(SavedViews views) {
    this.views = views;
  }

  @PostMapping("/desk/views")
  String save(
      @ModelAttribute("form") QueueForm form,
      BindingResult binding,
      @RequestParam(defaultValue = "") String name,
      Viewer viewer,
      RedirectAttributes flash) {
    String kept = name.strip();
    if (kept.isEmpty() || kept.length() > SavedViews.LONGEST_NAME) {
      flash.addFlashAttribute("viewNameMissing", true);
    } else {
      views.save(kept, form.query(), viewer);
      flash.addFlashAttribute("done", "introduction_desk.done.view_saved");
    }
    return "redirect:" + desk(form.query());
  }

  @PostMapping("/desk/views/{id}/removal")
  String remove(@PathVariable long id, Viewer viewer, RedirectAttributes flash) {
    views.remove(id, viewer);
    flash.addFlashAttribute("done", "introduction_desk.done.view_removed");
    return "redirect:/desk";
  }

  /** The desk with the filters of a query, of which nothing but a list’s own letters is taken. */
  static String desk(String query) {
    return query.matches("[A-Za-z0-9_.%&=~*-]{1,500}") ? "/desk?" + query : "/desk";
  }
}
