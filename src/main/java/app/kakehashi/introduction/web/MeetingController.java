package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.Interpreter;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.introduction.service.CaseSides;
import app.kakehashi.introduction.service.MeetingTimes;
import app.kakehashi.introduction.service.Meetings;
import app.kakehashi.introduction.service.Meetings.Meeting;
import app.kakehashi.introduction.service.Meetings.Plan;
import app.kakehashi.introduction.web.MeetingForms.MeetingForm;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.FormVersion;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** Meetings of a case: proposed, accepted, moved, cancelled. */
@Controller
@RequestMapping("/introductions/{id}/meetings")
@Permit(Permit.To.SIGNED_IN)
class MeetingController {
  private static final String LIST = "introduction/meetings";
  private static final String FORM = "introduction/meeting-form";

  private final CaseReads reads;
  private final CaseHeads heads;
  private final Meetings meetings;
  private final MeetingTimes times;
  private final MeetingSheets sheets;
  private final MessageSource messages;
  private final Clock clock;

  MeetingController(
      CaseReads reads,
      CaseHeads heads,
      Meetings meetings,
      MeetingTimes times,
      MeetingSheets sheets,
      MessageSource messages,
      Clock clock) {
    this.reads = reads;
    this.heads = heads;
    this.meetings = meetings;
    this.times = times;
    this.sheets = sheets;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  String list(@PathVariable String id, Viewer viewer, Model model) {
    Introduction introduction = opened(id, viewer, model);
    CaseAround around = heads.around(introduction, viewer);
    model.addAttribute(
        "meetings",
        meetings.of(introduction, viewer).stream()
            .map(meeting -> sheets.sheet(around, meeting))
            .toList());
    return LIST;
  }

  @GetMapping("/new")
  String propose(@PathVariable String id, Viewer viewer, Model model) {
    Introduction introduction = form(id, null, viewer, model);
    model.addAttribute("form", MeetingForm.empty(viewer.zone(), introduction.version()));
    return FORM;
  }

  @PostMapping
  String propose(
      @PathVariable String id,
      @ModelAttribute("form") MeetingForm form,
      BindingResult errors,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Introduction introduction = form(id, null, viewer, model);
    Optional<Plan> plan = read(form, introduction, viewer, errors);
    if (plan.isEmpty()) {
      return again(model, response);
    }
    meetings.propose(id, FormVersion.of(form.version()), plan.get(), viewer);
    return done(id, viewer.isOffice() ? "meeting_set" : "meeting_proposed", flash);
  }

  @GetMapping("/{meeting}/move")
  String move(@PathVariable String id, @PathVariable String meeting, Viewer viewer, Model model) {
    Introduction introduction = form(id, meeting, viewer, model);
    Meeting before = meetings.get(introduction, meeting, viewer);
    model.addAttribute(
        "form", MeetingForm.of(before.plan(), viewer.zone(), introduction.version()));
    return FORM;
  }

  @PostMapping("/{meeting}/move")
  String move(
      @PathVariable String id,
      @PathVariable String meeting,
      @ModelAttribute("form") MeetingForm form,
      BindingResult errors,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Introduction introduction = form(id, meeting, viewer, model);
    Optional<Plan> plan = read(form, introduction, viewer, errors);
    if (plan.isEmpty()) {
      return again(model, response);
    }
    meetings.move(id, FormVersion.of(form.version()), meeting, plan.get(), viewer);
    return done(id, viewer.isOffice() ? "meeting_set" : "meeting_proposed", flash);
  }

  @PostMapping("/{meeting}/acceptance")
  String accept(
      @PathVariable String id,
      @PathVariable String meeting,
      @RequestParam @Nullable String version,
      Viewer viewer,
      RedirectAttributes flash) {
    meetings.accept(id, FormVersion.of(version), meeting, viewer);
    return done(id, "meeting_set", flash);
  }

  @PostMapping("/{meeting}/cancellation")
  String cancel(
      @PathVariable String id,
      @PathVariable String meeting,
      @RequestParam @Nullable String version,
      Viewer viewer,
      RedirectAttributes flash) {
    meetings.cancel(id, FormVersion.of(version), meeting, viewer);
    return done(id, "meeting_cancelled", flash);
  }

  private Introduction opened(String id, Viewer viewer, Model model) {
    Introduction introduction = reads.find(id, viewer);
    CaseSides.requireOpened(introduction, viewer);
    model.addAttribute("head", heads.of(introduction, viewer));
    model.addAttribute("open", CaseState.AFTER_INTRODUCTION.contains(introduction.state()));
    return introduction;
  }

  private Introduction form(String id, @Nullable String meeting, Viewer viewer, Model model) {
    Introduction introduction = opened(id, viewer, model);
    String path = "/introductions/" + introduction.publicId() + "/meetings";
    model.addAttribute("path", meeting == null ? path : path + "/" + meeting + "/move");
    model.addAttribute("moving", meeting != null);
    model.addAttribute(
        "zones",
        zones(introduction, viewer).stream()
            .map(zone -> new Choice(zone.getId(), MeetingTimes.zoneName(zone, viewer.language())))
            .toList());
    model.addAttribute(
        "interpreters",
        Arrays.stream(Interpreter.values())
            .map(
                need ->
                    new Choice(
                        need.code(),
                        messages.getMessage(need.messageKey(), null, viewer.language().locale())))
            .toList());
    return introduction;
  }

  private List<ZoneId> zones(Introduction introduction, Viewer viewer) {
    List<ZoneId> zones = new ArrayList<>(times.zones(introduction));
    if (!zones.contains(viewer.zone())) {
      zones.addFirst(viewer.zone());
    }
    return zones;
  }

  private Optional<Plan> read(
      MeetingForm form, Introduction introduction, Viewer viewer, BindingResult errors) {
    return MeetingForms.read(form, zones(introduction, viewer), clock.instant(), errors);
  }

  private static String again(Model model, HttpServletResponse response) {
    model.addAttribute("hasErrors", true);
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return FORM;
  }

  private static String done(String id, String what, RedirectAttributes flash) {
    flash.addFlashAttribute("done", "introduction_after.done." + what);
    return "redirect:/introductions/" + id + "/meetings";
  }
}
