package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.HouseMatter;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Introduction.PlannedStep;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.service.CaseClock;
import app.kakehashi.introduction.service.CaseLife;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.introduction.web.CompanyCasePages.Attempt;
import app.kakehashi.shared.FormVersion;
import app.kakehashi.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a company does on the page of its case; its answers have a page of their own. */
@Controller
@RequestMapping("/introductions/{id}")
@Permit(Permit.To.MEMBER)
class CompanyMoveController {
  private final CompanyCasePages pages;
  private final CaseReads reads;
  private final CaseLife life;
  private final CaseClock clock;

  CompanyMoveController(CompanyCasePages pages, CaseReads reads, CaseLife life, CaseClock clock) {
    this.pages = pages;
    this.reads = reads;
    this.life = life;
    this.clock = clock;
  }

  @PostMapping("/house")
  String takeToHouse(
      @PathVariable String id,
      @ModelAttribute("form") CaseForm form,
      BindingResult errors,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Leg own = own(id, viewer);
    Typed typed = new Typed(errors);
    HouseMatter matter = typed.matter("matter", form.matter());
    LocalDate until = typed.future("until", form.until(), own.country(), clock.moment());
    return pages.make(
        new Attempt(id, errors, viewer, model, response, flash, "introduction_company.done.house"),
        () ->
            life.takeToHouse(
                id,
                FormVersion.of(form.version()),
                own.publicId(),
                Objects.requireNonNull(matter),
                Objects.requireNonNull(until),
                "true".equals(form.ringi()),
                viewer));
  }

  @PostMapping("/house/decision")
  String backFromHouse(
      @PathVariable String id,
      @ModelAttribute("form") CaseForm form,
      BindingResult errors,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Leg own = own(id, viewer);
    return pages.make(
        new Attempt(
            id, errors, viewer, model, response, flash, "introduction_company.done.decided"),
        () -> life.backFromHouse(id, FormVersion.of(form.version()), own.publicId(), viewer));
  }

  @PostMapping("/step")
  String step(
      @PathVariable String id,
      @ModelAttribute("form") CaseForm form,
      BindingResult errors,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Introduction introduction = reads.find(id, viewer);
    Optional<Go> go = Go.find(form.go());
    Optional<Leg> who = introduction.leg(Objects.toString(form.who(), ""));
    Typed typed = new Typed(errors);
    String text = typed.required("step", form.step(), Answer.LONGEST_TEXT);
    String country = who.map(Leg::country).orElse(introduction.deskCountry());
    LocalDate on = typed.fromToday("on", form.on(), country, clock.moment());
    if (go.isEmpty()) {
      errors.rejectValue("go", "introduction_company.error.choose");
    }
    if (who.isEmpty() && !CompanyCaseViews.OFFICE.equals(form.who())) {
      errors.rejectValue("who", "introduction_company.error.choose");
    }
    return pages.make(
        new Attempt(id, errors, viewer, model, response, flash, "introduction_company.done.step"),
        () ->
            goOn(
                id,
                FormVersion.of(form.version()),
                go.orElseThrow(),
                new PlannedStep(
                    Objects.requireNonNull(text),
                    who.map(Leg::company).orElse(null),
                    Objects.requireNonNull(on)),
                viewer));
  }

  private void goOn(String id, long version, Go go, PlannedStep step, Viewer viewer) {
    if (go == Go.PLAN) {
      life.plan(id, version, step, viewer);
    } else {
      life.goOn(id, version, go == Go.TRIAL, step, viewer);
    }
  }

  @PostMapping("/withdrawal")
  String withdraw(
      @PathVariable String id,
      @ModelAttribute("form") CaseForm form,
      BindingResult errors,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Typed typed = new Typed(errors);
    DeclineReason reason = typed.reason("reason", form.reason());
    String note = typed.text("note", form.note(), Answer.LONGEST_TEXT);
    return pages.make(
        new Attempt(
            id, errors, viewer, model, response, flash, "introduction_company.done.withdrawn"),
        () ->
            life.withdraw(
                id,
                FormVersion.of(form.version()),
                Objects.requireNonNull(reason),
                Objects.requireNonNull(note),
                viewer));
  }

  private Leg own(String id, Viewer viewer) {
    return reads
        .find(id, viewer)
        .legOf(Objects.requireNonNull(viewer.company()))
        .orElseThrow(NotFoundException::new);
  }
}
