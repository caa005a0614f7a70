package app.kakehashi.company.web;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.service.CompanyMerge;
import app.kakehashi.company.service.CompanyMerge.Merged;
import app.kakehashi.company.service.DuplicateReview;
import app.kakehashi.company.service.DuplicateReview.Pair;
import app.kakehashi.company.service.DuplicateReview.Show;
import app.kakehashi.company.service.MergeRefusedException;
import app.kakehashi.shared.ListAddress;
import app.kakehashi.shared.Paging;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records that may be one company, and those that were made one. */
@Controller
@RequestMapping("/admin/duplicates")
@Permit(Permit.To.OFFICE)
class DuplicateListController {
  private static final String LIST = "/admin/duplicates";
  private static final int ROWS = 30;

  private final DuplicateReview review;
  private final CompanyMerge merging;
  private final Accounts accounts;

  DuplicateListController(DuplicateReview review, CompanyMerge merging, Accounts accounts) {
    this.review = review;
    this.merging = merging;
    this.accounts = accounts;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "1") String page,
      Viewer viewer,
      Model model) {
    Show shown = Show.of(show);
    int number = Paging.pageOf(page);
    List<Pair> pairs = review.page(shown, viewer, (number - 1) * ROWS, ROWS);
    Map<String, Integer> ways = new LinkedHashMap<>();
    for (Show way : Show.values()) {
      ways.put(way.code(), review.count(way, viewer));
    }
    model.addAttribute("shown", shown.code());
    model.addAttribute("ways", ways);
    model.addAttribute("pairs", pairs);
    model.addAttribute(
        "people",
        accounts.namesOf(
            pairs.stream().flatMap(pair -> Stream.ofNullable(pair.decidedBy())).toList()));
    model.addAttribute(
        "paging",
        new Paging(
            number,
            ROWS,
            ways.getOrDefault(shown.code(), 0),
            n -> new ListAddress(LIST).with("show", shown.code()).page(n).toString()));
    return "company/duplicates";
  }

  @GetMapping("/merged")
  @Permit(Permit.To.ADMIN)
  String merged(@RequestParam(defaultValue = "1") String page, Viewer viewer, Model model) {
    int number = Paging.pageOf(page);
    List<Merged> merges = merging.page(viewer, (number - 1) * ROWS, ROWS);
    model.addAttribute("merges", merges);
    model.addAttribute(
        "people",
        accounts.namesOf(
            merges.stream()
                .flatMap(
                    one -> Stream.concat(Stream.of(one.by()), Stream.ofNullable(one.undoneBy())))
                .toList()));
    model.addAttribute(
        "paging", new Paging(number, ROWS, merging.count(viewer), n -> LIST + "/merged?page=" + n));
    return "company/merged";
  }

  @PostMapping("/merged/{merge}/undo")
  @Permit(Permit.To.ADMIN)
  String undo(@PathVariable String merge, Viewer viewer, RedirectAttributes redirect) {
    try {
      merging.undo(merge, viewer);
    } catch (MergeRefusedException refused) {
      redirect.addFlashAttribute(
          "problem",
          "company_duplicates.refused." + refused.reason().name().toLowerCase(Locale.ROOT));
      return "redirect:" + LIST + "/merged";
    }
    return EditPages.done(redirect, "company_duplicates.done.parted", LIST + "/merged");
  }
}
