package app.kakehashi.introduction.service;

import app.kakehashi.introduction.domain.CalendarEntry;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.service.Meetings.Meeting;
import app.kakehashi.introduction.service.Meetings.Plan;
import app.kakehashi.introduction.service.Meetings.Status;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import java.net.URI;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The calendar file of a meeting for one attendee; a newer one replaces the older. */
@Component
class MeetingCalendar {
  private final CaseNews news;
  private final MeetingTimes times;
  private final MessageSource messages;
  private final URI baseUrl;
  private final String organizer;

  MeetingCalendar(
      CaseNews news,
      MeetingTimes times,
      MessageSource messages,
      @Value("${kakehashi.base-url}") URI baseUrl,
      @Value("${kakehashi.mail-from}") String organizer) {
    this.news = news;
    this.times = times;
    this.messages = messages;
    this.baseUrl = baseUrl;
    this.organizer = organizer.isBlank() ? "no-reply@" + baseUrl.getHost() : organizer;
  }

  /**
   * The file in the reader’s language.
   *
   * @throws NotFoundException while the time is only proposed
   */
  String of(Introduction introduction, Meeting meeting, String attendee, Language reader) {
    if (meeting.status() == Status.PROPOSED) {
      throw new NotFoundException();
    }
    Plan plan = meeting.plan();
    String title = news.plainTitle(introduction, reader);
    String url = baseUrl + "/introductions/" + introduction.publicId() + "/meetings";
    return new CalendarEntry(
            meeting.publicId() + "@" + baseUrl.getHost(),
            meeting.sequence(),
            meeting.status() == Status.CANCELLED,
            meeting.changedAt(),
            plan.startsAt(),
            plan.minutes(),
            Objects.requireNonNull(
                messages.getMessage(
                    "introduction_after.calendar.summary", new Object[] {title}, reader.locale())),
            plan.link().isEmpty() ? plan.place() : plan.link(),
            times.inWords(introduction, plan.startsAt(), reader)
                + (plan.place().isEmpty() ? "" : "\n" + plan.place())
                + (plan.link().isEmpty() ? "" : "\n" + plan.link())
                + (plan.agenda().isEmpty() ? "" : "\n\n" + plan.agenda()),
            organizer,
            attendee,
            url)
        .text();
  }
}
