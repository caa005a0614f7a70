package app.kakehashi.glossary.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.shared.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The glossary as a list to search in. */
@Controller
@RequestMapping(GlossaryPages.PATH)
@Permit(Permit.To.OFFICE)
class GlossaryController {
  private static final int LONGEST_QUERY = 100;

  private final GlossaryPages pages;

  GlossaryController(GlossaryPages pages) {
    this.pages = pages;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String field,
      @RequestParam(defaultValue = "1") String page,
      Viewer viewer,
      Model model) {
    String query = q.length() > LONGEST_QUERY ? q.substring(0, LONGEST_QUERY) : q;
    return pages.list(query, field, Paging.pageOf(page), viewer, model);
  }
}
