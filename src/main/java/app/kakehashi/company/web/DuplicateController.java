package app.kakehashi.company.web;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.MergeField;
import app.kakehashi.company.PairVerdict;
import app.kakehashi.company.service.CompanyMerge;
import app.kakehashi.company.service.CompanyMerge.Compared;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.company.service.CompanyReader;
import app.kakehashi.company.service.DuplicateReview;
import app.kakehashi.company.service.DuplicateReview.Pair;
import app.kakehashi.company.service.MergeRefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two records that may be one company, side by side, and what is said of them. */
@Controller
@RequestMapping("/admin/duplicates/{pair}")
@Permit(Permit.To.OFFICE)
class DuplicateController {
  private static final String LIST = "/admin/duplicates";
  private static final int DAYS_LATER = 30;

  private final DuplicateReview review;
  private final CompanyMerge merging;
  private final CompanyReader reader;
  private final EditPages pages;
  private final Accounts accounts;
  private final MessageSource messages;

  DuplicateController(
      DuplicateReview review,
      CompanyMerge merging,
      CompanyReader reader,
      EditPages pages,
      Accounts accounts,
      MessageSource messages) {
    this.review = review;
    this.merging = merging;
    this.reader = reader;
    this.pages = pages;
    this.accounts = accounts;
    this.messages = messages;
  }

  /** A verdict as typed. */
  record VerdictForm(@Nullable String verdict, @Nullable String until) {}

  @GetMapping
  String page(@PathVariable String pair, Viewer viewer, Locale locale, Model model) {
    model.addAttribute(
        "form", new VerdictForm(null, review.today().plusDays(DAYS_LATER).toString()));
    return show(pair, viewer, locale, model);
  }

  @PostMapping("/verdict")
  String judge(
      @PathVariable String pair,
      @ModelAttribute("form") VerdictForm form,
      BindingResult binding,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Typed typed = new Typed(binding);
    PairVerdict verdict =
        typed.required(PairVerdict.class, "verdict", form.verdict(), PairVerdict.DIFFERENT);
    LocalDate until = verdict == PairVerdict.LATER ? typed.day("until", form.until()) : null;
    if (verdict == PairVerdict.LATER
        && !binding.hasErrors()
        && (until == null || !until.isAfter(review.today()))) {
      binding.rejectValue("until", "company_duplicates.error.until");
    }
    if (binding.hasErrors()) {
      return pages.again(response, model, show(pair, viewer, locale, model));
    }
    review.judge(pair, verdict, until, viewer);
    return EditPages.done(redirect, "company_duplicates.done." + verdict.code(), LIST);
  }

  @PostMapping("/merge")
  @Permit(Permit.To.ADMIN)
  String merge(
      @PathVariable String pair,
      @RequestParam String stays,
      @RequestParam Map<String, String> typed,
      @RequestParam long oneVersion,
      @RequestParam long otherVersion,
      Viewer viewer,
      RedirectAttributes redirect) {
    Pair found = review.find(pair, viewer);
    Compared one = new Compared(found.one().publicId(), oneVersion);
    Compared other = new Compared(found.other().publicId(), otherVersion);
    boolean first = !stays.equals("other");
    Set<MergeField> taken = EnumSet.noneOf(MergeField.class);
    for (MergeField field : MergeField.values()) {
      String from = typed.get("take." + field.code());
      if (from != null && from.equals(first ? "other" : "one")) {
        taken.add(field);
      }
    }
    try {
      merging.merge(first ? one : other, first ? other : one, taken, found.likeness(), viewer);
    } catch (MergeRefusedException refused) {
      redirect.addFlashAttribute(
          "problem",
          "company_duplicates.refused." + refused.reason().name().toLowerCase(Locale.ROOT));
      return "redirect:" + LIST + "/" + pair;
    }
    return EditPages.done(
        redirect,
        "company_duplicates.done.merged",
        "/companies/" + (first ? one : other).publicId());
  }

  private String show(String id, Viewer viewer, Locale locale, Model model) {
    Pair pair = review.find(id, viewer);
    CompanyProfile one = reader.profile(pair.one().publicId(), viewer);
    CompanyProfile other = reader.profile(pair.other().publicId(), viewer);
    Map<String, Integer> counts = merging.counts(one.id(), viewer);
    Map<String, Integer> otherCounts = merging.counts(other.id(), viewer);
    model.addAttribute("pair", pair);
    model.addAttribute("one", one);
    model.addAttribute("other", other);
    model.addAttribute(
        "lines",
        new ComparedRecords(pages.options().words(locale), messages, locale).lines(one, other));
    model.addAttribute("counts", counts);
    model.addAttribute("otherCounts", otherCounts);
    model.addAttribute("otherStays", weight(otherCounts, other) > weight(counts, one));
    model.addAttribute(
        "people",
        accounts.namesOf(pair.decidedBy() == null ? List.of() : List.of(pair.decidedBy())));
    model.addAttribute(
        "verdicts", pages.options().of(PairVerdict.class, "company_duplicates.verdict.", locale));
    return "company/duplicate";
  }

  /** The record on which more depends stays, if nobody says otherwise. */
  private static int weight(Map<String, Integer> counts, CompanyProfile company) {
    return counts.values().stream().mapToInt(Integer::intValue).sum()
        + (company.claimedAt() == null ? 0 : 1);
  }
}
