package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.service.CompanyCases;
import app.kakehashi.shared.ListAddress;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.Paging;
import app.kakehashi.shared.PublicId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases of the viewer’s company; the office has pages of its own. */
@Controller
@RequestMapping("/introductions")
@Permit(Permit.To.SIGNED_IN)
class CompanyCaseController {
  private static final int ROWS = 25;

  private final CompanyCases cases;
  private final CompanyCaseViews views;
  private final CompanyCasePages pages;

  CompanyCaseController(CompanyCases cases, CompanyCaseViews views, CompanyCasePages pages) {
    this.cases = cases;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "1") String page, Viewer viewer, Model model) {
    if (viewer.isOffice()) {
      return "redirect:/desk/introductions";
    }
    Paging paging =
        new Paging(
            Paging.pageOf(page),
            ROWS,
            cases.count(viewer),
            n -> new ListAddress("/introductions").page(n).toString());
    model.addAttribute("paging", paging);
    model.addAttribute(
        "rows",
        cases.list(viewer, paging.offset(), ROWS).stream()
            .map(known -> views.row(known, viewer))
            .toList());
    return "introduction/cases";
  }

  @GetMapping("/{id}")
  String page(@PathVariable String id, Viewer viewer, Model model) {
    if (viewer.isOffice()) {
      if (!PublicId.hasForm(id)) {
        throw new NotFoundException();
      }
      return "redirect:/desk/introductions/" + id;
    }
    model.addAttribute("form", CaseForm.EMPTY);
    return pages.show(id, viewer, model);
  }
}
