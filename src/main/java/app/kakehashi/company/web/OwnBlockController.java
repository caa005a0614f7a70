package app.kakehashi.company.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.service.CompanyFilter;
import app.kakehashi.company.service.CompanyLine;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.company.service.CompanySearch;
import app.kakehashi.company.service.OwnBlocks;
import app.kakehashi.shared.NotFoundException;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A company hides itself from others that it finds by name among those that are listed. */
@Controller
@Permit(Permit.To.MEMBER)
@RequestMapping("/companies/{id}/hidden-from")
class OwnBlockController {
  private static final int MOST = 20;

  private final EditPages pages;
  private final OwnBlocks blocks;
  private final CompanySearch search;

  OwnBlockController(EditPages pages, OwnBlocks blocks, CompanySearch search) {
    this.pages = pages;
    this.blocks = blocks;
    this.search = search;
  }

  @GetMapping
  String page(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String q,
      Viewer viewer,
      Locale locale,
      Model model) {
    CompanyProfile company = pages.editable(id, viewer, model, locale);
    model.addAttribute("q", q);
    model.addAttribute("hidden", blocks.list(viewer));
    model.addAttribute("found", q.isBlank() ? List.of() : found(q, company, viewer));
    return "company/own-blocks";
  }

  private List<CompanyLine> found(String q, CompanyProfile own, Viewer viewer) {
    CompanyFilter filter =
        new CompanyFilter(q, null, null, null, null, null, false, CompanyFilter.Sort.NAME);
    return search.page(filter, viewer, 0, MOST + 1).stream()
        .filter(line -> !line.publicId().equals(own.publicId()))
        .limit(MOST)
        .toList();
  }

  @PostMapping
  String add(
      @PathVariable String id,
      @RequestParam String other,
      Viewer viewer,
      RedirectAttributes redirect) {
    requireOwn(id, viewer);
    blocks.add(other, viewer);
    return EditPages.done(redirect, "company.done.saved", "/companies/" + id + "/hidden-from");
  }

  @PostMapping("/{other}/removal")
  String remove(
      @PathVariable String id,
      @PathVariable String other,
      Viewer viewer,
      RedirectAttributes redirect) {
    requireOwn(id, viewer);
    blocks.remove(other, viewer);
    return EditPages.done(redirect, "company.done.removed", "/companies/" + id + "/hidden-from");
  }

  private void requireOwn(String id, Viewer viewer) {
    if (!pages.isOwn(id, viewer)) {
      throw new NotFoundException();
    }
  }
}
