package app.kakehashi.reference.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.reference.MarkedDay;
import app.kakehashi.reference.service.OfficeClosures;
import app.kakehashi.reference.service.OfficeClosures.Outcome;
import app.kakehashi.shared.Paging;
import app.kakehashi.shared.text.LooseText;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** The calendar of working days, and the days on which the office overrules it. */
@Controller
@RequestMapping("/desk/closures")
@Permit(Permit.To.OFFICE)
class OfficeClosureController {
  private static final int LONGEST_REASON = 200;

  private final ClosurePages pages;
  private final OfficeClosures closures;

  OfficeClosureController(ClosurePages pages, OfficeClosures closures) {
    this.pages = pages;
    this.closures = closures;
  }

  /** A day as typed. */
  record ClosureForm(
      @Nullable String country,
      @Nullable String day,
      @Nullable String kind,
      @Nullable String reason) {}

  @GetMapping
  String list(@RequestParam(defaultValue = "1") String page, Viewer viewer, Model model) {
    model.addAttribute("form", new ClosureForm(null, null, ClosurePages.CLOSED, null));
    return pages.show(Paging.pageOf(page), viewer, model);
  }

  @PostMapping
  String mark(
      @ModelAttribute("form") ClosureForm form,
      BindingResult errors,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    String country = choice(errors, "country", form.country());
    String kind = choice(errors, "kind", form.kind());
    LocalDate day = TypedDay.read(errors, "day", form.day());
    String reason = reason(errors, form.reason());
    if (!errors.hasErrors() && day != null) {
      Outcome outcome =
          closures.mark(
              new MarkedDay(country, day, kind.equals(ClosurePages.WORKING)), reason, viewer);
      if (outcome == Outcome.MARKED) {
        flash.addFlashAttribute("markedDay", new DayWords(viewer).of(day));
        flash.addFlashAttribute("markedCountry", pages.country(country, viewer));
        flash.addFlashAttribute("markedAsTyped", form.day());
        return "redirect:/desk/closures";
      }
      errors.rejectValue("day", "reference.error." + outcome.name().toLowerCase(Locale.ROOT));
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("hasErrors", true);
    model.addAttribute("understood", day == null ? null : new DayWords(viewer).of(day));
    return pages.show(1, viewer, model);
  }

  @PostMapping("/{id}/removal")
  String remove(@PathVariable String id, Viewer viewer, RedirectAttributes flash) {
    closures.remove(id, viewer);
    flash.addFlashAttribute("done", "reference.closures.removed");
    return "redirect:/desk/closures";
  }

  private static String choice(BindingResult errors, String field, @Nullable String chosen) {
    boolean known =
        field.equals("country")
            ? ClosurePages.COUNTRIES.contains(chosen)
            : ClosurePages.CLOSED.equals(chosen) || ClosurePages.WORKING.equals(chosen);
    if (!known) {
      errors.rejectValue(field, "reference.error." + field);
    }
    return known && chosen != null ? chosen : "";
  }

  private static String reason(BindingResult errors, @Nullable String typed) {
    String reason = typed == null ? "" : typed.strip();
    if (LooseText.isBlank(reason)) {
      errors.rejectValue("reason", "reference.error.reason");
    } else if (reason.length() > LONGEST_REASON || LooseText.hasDirectionControls(reason)) {
      errors.rejectValue("reason", "reference.error.reason_form");
    }
    return reason;
  }
}
