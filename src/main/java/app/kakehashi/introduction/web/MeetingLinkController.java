package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.introduction.domain.MeetingOutcome;
import app.kakehashi.introduction.service.MeetingTimes;
import app.kakehashi.introduction.service.Meetings;
import app.kakehashi.shared.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
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

/** A meeting behind the link of a mail: when and where, its calendar file, and how it was. */
@Controller
@RequestMapping("/meetings/{token}")
@Permit(Permit.To.ANYONE)
class MeetingLinkController {
  private static final String VIEW = "introduction/meeting-link";

  private final Meetings meetings;
  private final MeetingTimes times;
  private final CaseHeads heads;
  private final Clock clock;

  MeetingLinkController(Meetings meetings, MeetingTimes times, CaseHeads heads, Clock clock) {
    this.meetings = meetings;
    this.times = times;
    this.heads = heads;
    this.clock = clock;
  }

  @GetMapping
  String page(@PathVariable String token, Locale locale, Model model) {
    show(token, locale, model);
    return VIEW;
  }

  @GetMapping("/calendar")
  ResponseEntity<byte[]> calendar(@PathVariable String token, Locale locale) {
    return MeetingOutcomeController.file(meetings.calendar(token, Language.of(locale)));
  }

  @PostMapping("/outcome")
  String record(
      @PathVariable String token,
      @RequestParam @Nullable String outcome,
      @RequestParam(defaultValue = "") String note,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Optional<MeetingOutcome> chosen = MeetingOutcomeController.outcome(outcome);
    if (chosen.isEmpty() || OutcomeForm.isTooLong(note)) {
      show(token, locale, model);
      OutcomeForm.again(chosen.isEmpty(), outcome, note, model);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return VIEW;
    }
    meetings.recordOutcomeByLink(token, chosen.get(), note.strip());
    return "introduction/after-answered";
  }

  private void show(String token, Locale locale, Model model) {
    Language reader = Language.of(locale);
    Meetings.Linked linked = meetings.byLink(token);
    Meetings.Meeting meeting = linked.meeting();
    boolean begun = !meeting.plan().startsAt().isAfter(clock.instant());
    model.addAttribute("about", heads.text(linked.introduction(), reader));
    model.addAttribute("meeting", meeting);
    model.addAttribute(
        "when", times.local(linked.introduction(), meeting.plan().startsAt(), reader));
    model.addAttribute("askable", begun && meeting.status() == Meetings.Status.SET);
    model.addAttribute("path", "/meetings/" + token + "/outcome");
    model.addAttribute("calendar", "/meetings/" + token + "/calendar");
    OutcomeForm.fresh(MeetingOutcome.values(), model);
  }
}
