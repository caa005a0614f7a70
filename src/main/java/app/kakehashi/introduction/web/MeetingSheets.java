package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.service.CaseSides;
import app.kakehashi.introduction.service.MeetingTimes;
import app.kakehashi.introduction.service.Meetings.Meeting;
import app.kakehashi.introduction.service.Meetings.Outcome;
import app.kakehashi.introduction.service.Meetings.Status;
import app.kakehashi.shared.Choice;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Meetings as a viewer reads them. */
@Component
class MeetingSheets {
  private final MeetingTimes times;
  private final Clock clock;

  MeetingSheets(MeetingTimes times, Clock clock) {
    this.times = times;
    this.clock = clock;
  }

  /** How a side saw it; null words while it has not said. */
  record Answer(Choice side, @Nullable String messageKey, String note, boolean office) {}

  /**
   * A meeting.
   *
   * @param waitsForUs whether the viewer can accept the time
   * @param changeable whether it can be moved or cancelled
   * @param askable whether the viewer can say how it was
   */
  record Sheet(
      Meeting meeting,
      List<MeetingTimes.Local> when,
      @Nullable Choice proposedBy,
      String tone,
      boolean waitsForUs,
      boolean changeable,
      boolean askable,
      List<Answer> answers) {}

  Sheet sheet(CaseAround around, Meeting meeting) {
    Introduction introduction = around.introduction();
    Viewer viewer = around.viewer();
    Map<Long, Choice> names = around.sides();
    boolean begun = !meeting.plan().startsAt().isAfter(clock.instant());
    boolean proposed = meeting.status() == Status.PROPOSED;
    boolean ours = meeting.proposedBy() != null && viewer.belongsTo(meeting.proposedBy());
    return new Sheet(
        meeting,
        times.local(introduction, meeting.plan().startsAt(), viewer),
        meeting.proposedBy() == null ? null : names.get(meeting.proposedBy().value()),
        switch (meeting.status()) {
          case PROPOSED -> "warn";
          case SET -> "good";
          case CANCELLED -> "neutral";
        },
        proposed && !ours && !begun,
        meeting.status() != Status.CANCELLED && meeting.outcomes().isEmpty(),
        meeting.status() == Status.SET && begun,
        CaseSides.in(introduction).stream()
            .filter(leg -> viewer.isOffice() || viewer.belongsTo(leg.company()))
            .map(leg -> answer(meeting, leg, names))
            .toList());
  }

  private static Answer answer(Meeting meeting, Leg leg, Map<Long, Choice> names) {
    Choice name = names.getOrDefault(leg.company().value(), new Choice("", ""));
    Outcome outcome = meeting.of(leg.company()).orElse(null);
    return outcome == null
        ? new Answer(name, null, "", false)
        : new Answer(name, outcome.outcome().messageKey(), outcome.note(), outcome.office());
  }
}
