package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.CheckInAnswer;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.introduction.service.CaseSides;
import app.kakehashi.introduction.service.CheckIns;
import app.kakehashi.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How an introduction goes: the check-ins of a case and their answers. */
@Controller
@RequestMapping("/introductions/{id}/check-ins")
@Permit(Permit.To.SIGNED_IN)
class CheckInController {
  private final CaseReads reads;
  private final CaseHeads heads;
  private final CheckIns checkIns;
  private final CheckInSheets sheets;

  CheckInController(CaseReads reads, CaseHeads heads, CheckIns checkIns, CheckInSheets sheets) {
    this.reads = reads;
    this.heads = heads;
    this.checkIns = checkIns;
    this.sheets = sheets;
  }

  @GetMapping
  String list(@PathVariable String id, Viewer viewer, Model model) {
    Introduction introduction = opened(id, viewer, model);
    model.addAttribute("checkIns", sheets.of(heads.around(introduction, viewer)));
    return "introduction/check-ins";
  }

  @GetMapping("/{checkIn}")
  String page(@PathVariable String id, @PathVariable String checkIn, Viewer viewer, Model model) {
    show(id, checkIn, viewer, model);
    return "introduction/check-in";
  }

  @PostMapping("/{checkIn}")
  String answer(
      @PathVariable String id,
      @PathVariable String checkIn,
      @RequestParam(defaultValue = "") String side,
      @RequestParam @Nullable String outcome,
      @RequestParam(defaultValue = "") String note,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Optional<CheckInAnswer> chosen = answer(outcome);
    if (chosen.isEmpty() || OutcomeForm.isTooLong(note)) {
      show(id, checkIn, viewer, model);
      OutcomeForm.again(chosen.isEmpty(), outcome, note, model);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return "introduction/check-in";
    }
    checkIns.answer(id, checkIn, side, chosen.get(), note.strip(), viewer);
    flash.addFlashAttribute("done", "introduction_after.done.check_in");
    return "redirect:/introductions/" + id + "/check-ins";
  }

  private void show(String id, String checkIn, Viewer viewer, Model model) {
    Introduction introduction = opened(id, viewer, model);
    CheckIns.CheckIn asked =
        checkIns.of(introduction, viewer).stream()
            .filter(found -> found.publicId().equals(checkIn) && found.askedAt() != null)
            .findFirst()
            .orElseThrow(NotFoundException::new);
    model.addAttribute("months", asked.months());
    model.addAttribute(
        "sides",
        CaseSides.in(introduction).stream()
            .filter(leg -> viewer.isOffice() || viewer.belongsTo(leg.company()))
            .map(leg -> heads.side(introduction, leg, viewer))
            .toList());
    model.addAttribute("path", "/introductions/" + id + "/check-ins/" + checkIn);
    model.addAttribute("when", List.of());
    OutcomeForm.fresh(CheckInAnswer.values(), model);
  }

  private Introduction opened(String id, Viewer viewer, Model model) {
    Introduction introduction = reads.find(id, viewer);
    CaseSides.requireOpened(introduction, viewer);
    model.addAttribute("head", heads.of(introduction, viewer));
    return introduction;
  }

  static Optional<CheckInAnswer> answer(@Nullable String code) {
    return Arrays.stream(CheckInAnswer.values())
        .filter(answer -> answer.code().equals(code))
        .findFirst();
  }
}
