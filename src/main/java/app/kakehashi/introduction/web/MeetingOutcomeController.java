package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.MeetingOutcome;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.introduction.service.Meetings;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendar file of a meeting, and how a side saw it. */
@Controller
@RequestMapping("/introductions/{id}/meetings/{meeting}")
@Permit(Permit.To.SIGNED_IN)
class MeetingOutcomeController {
  private final CaseReads reads;
  private final CaseHeads heads;
  private final Meetings meetings;
  private final MeetingSheets sheets;

  MeetingOutcomeController(
      CaseReads reads, CaseHeads heads, Meetings meetings, MeetingSheets sheets) {
    this.reads = reads;
    this.heads = heads;
    this.meetings = meetings;
    this.sheets = sheets;
  }

  @GetMapping("/calendar")
  ResponseEntity<byte[]> calendar(
      @PathVariable String id, @PathVariable String meeting, Viewer viewer) {
    return file(meetings.calendar(reads.find(id, viewer), meeting, viewer));
  }

  /** A calendar file to download. */
  static ResponseEntity<byte[]> file(String calendar) {
    String method = calendar.contains("METHOD:CANCEL") ? "CANCEL" : "REQUEST";
    return ResponseEntity.ok()
        .header("Content-Type", "text/calendar; charset=utf-8; method=" + method)
        .header("Content-Disposition", "attachment; filename=\"meeting.ics\"")
        .header("X-Content-Type-Options", "nosniff")
        .body(calendar.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/outcome")
  String page(@PathVariable String id, @PathVariable String meeting, Viewer viewer, Model model) {
    show(id, meeting, viewer, model);
    return "introduction/meeting-outcome";
  }

  @PostMapping("/outcome")
  String record(
      @PathVariable String id,
      @PathVariable String meeting,
      @RequestParam(defaultValue = "") String side,
      @RequestParam @Nullable String outcome,
      @RequestParam(defaultValue = "") String note,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Optional<MeetingOutcome> chosen = outcome(outcome);
    if (chosen.isEmpty() || OutcomeForm.isTooLong(note)) {
      show(id, meeting, viewer, model);
      OutcomeForm.again(chosen.isEmpty(), outcome, note, model);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return "introduction/meeting-outcome";
    }
    meetings.recordOutcome(id, meeting, side, chosen.get(), note.strip(), viewer);
    flash.addFlashAttribute("done", "introduction_after.done.outcome");
    return "redirect:/introductions/" + id + "/meetings";
  }

  private void show(String id, String meeting, Viewer viewer, Model model) {
    Introduction introduction = reads.find(id, viewer);
    MeetingSheets.Sheet sheet =
        sheets.sheet(
            heads.around(introduction, viewer), meetings.get(introduction, meeting, viewer));
    model.addAttribute("head", heads.of(introduction, viewer));
    model.addAttribute("sheet", sheet);
    model.addAttribute("when", sheet.when());
    model.addAttribute("sides", sheet.answers().stream().map(MeetingSheets.Answer::side).toList());
    model.addAttribute("path", "/introductions/" + id + "/meetings/" + meeting + "/outcome");
    OutcomeForm.fresh(MeetingOutcome.values(), model);
  }

  static Optional<MeetingOutcome> outcome(@Nullable String code) {
    return Arrays.stream(MeetingOutcome.values())
        .filter(outcome -> outcome.code().equals(code))
        .findFirst();
  }
}
