package app.kakehashi.introduction.web;

import app.kakehashi.introduction.domain.Interpreter;
import app.kakehashi.introduction.service.Meetings;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads the form of a meeting. */
final class MeetingForms {
  private static final int LONGEST_PLACE = 500;
  private static final int LONGEST_LINK = 1000;
  private static final int LONGEST_AGENDA = 4000;
  private static final int SHORTEST = 15;
  private static final int LONGEST = 600;

  private MeetingForms() {}

  /** A meeting as typed; the time is meant in the zone. */
  record MeetingForm(
      @Nullable String day,
      @Nullable String time,
      @Nullable String zone,
      @Nullable String minutes,
      @Nullable String place,
      @Nullable String link,
      @Nullable String agenda,
      @Nullable String interpreter,
      @Nullable String version) {

    static MeetingForm empty(ZoneId zone, long version) {
      return new MeetingForm("", "", zone.getId(), "60", "", "", "", null, Long.toString(version));
    }

    static MeetingForm of(Meetings.Plan plan, ZoneId zone, long version) {
      LocalDateTime starts = LocalDateTime.ofInstant(plan.startsAt(), zone);
      return new MeetingForm(
          starts.toLocalDate().toString(),
          starts.toLocalTime().toString(),
          zone.getId(),
          Integer.toString(plan.minutes()),
          plan.place(),
          plan.link(),
          plan.agenda(),
          plan.interpreter().code(),
          Long.toString(version));
    }
  }

  /** The plan, or nothing where something does not fit; errors then say what. */
  static Optional<Meetings.Plan> read(
      MeetingForm form, List<ZoneId> zones, Instant now, BindingResult errors) {
    Optional<LocalDate> day = parse(form.day(), LocalDate::parse);
    Optional<LocalTime> time = parse(form.time(), LocalTime::parse);
    Optional<ZoneId> zone =
        zones.stream().filter(known -> known.getId().equals(form.zone())).findFirst();
    Optional<Integer> minutes = parse(form.minutes(), Integer::valueOf);
    Optional<Interpreter> interpreter =
        Arrays.stream(Interpreter.values())
            .filter(need -> need.code().equals(form.interpreter()))
            .findFirst();
    String place = text("place", form.place(), LONGEST_PLACE, errors);
    String link = text("link", form.link(), LONGEST_LINK, errors);
    String agenda = text("agenda", form.agenda(), LONGEST_AGENDA, errors);
    if (day.isEmpty()) {
      errors.rejectValue("day", "introduction_after.meeting.day.missing");
    }
    if (time.isEmpty()) {
      errors.rejectValue("time", "introduction_after.meeting.time.missing");
    }
    if (zone.isEmpty()) {
      errors.rejectValue("zone", "introduction_after.meeting.zone.missing");
    }
    if (minutes.filter(count -> count >= SHORTEST && count <= LONGEST).isEmpty()) {
      errors.rejectValue(
          "minutes",
          "introduction_after.meeting.minutes.range",
          new Object[] {SHORTEST, LONGEST},
          null);
    }
    if (interpreter.isEmpty()) {
      errors.rejectValue("interpreter", "introduction_after.meeting.interpreter.missing");
    }
    if (place.isEmpty() && link.isEmpty()) {
      errors.rejectValue("place", "introduction_after.meeting.place.missing");
    }
    if (!link.isEmpty() && !link.matches("https://[^\\s]+")) {
      errors.rejectValue("link", "introduction_after.meeting.link.form");
    }
    Optional<Instant> starts =
        day.flatMap(
            on -> time.flatMap(at -> zone.map(where -> on.atTime(at).atZone(where).toInstant())));
    if (starts.filter(at -> !at.isAfter(now)).isPresent()) {
      errors.rejectValue("day", "introduction_after.meeting.day.past");
    }
    if (errors.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new Meetings.Plan(
            starts.orElseThrow(),
            minutes.orElseThrow(),
            place,
            link,
            agenda,
            interpreter.orElseThrow()));
  }

  private static String text(
      String field, @Nullable String typed, int longest, BindingResult errors) {
    String text = typed == null ? "" : typed.strip();
    if (text.length() > longest) {
      errors.rejectValue(field, "introduction_after.too_long", new Object[] {longest}, null);
    }
    return text;
  }

  /** Reads a piece of the form. */
  private interface Reading<T> {
    T of(String text);
  }

  /** Width and blanks do not matter, nor whether the hour has one digit. */
  private static <T> Optional<T> parse(@Nullable String typed, Reading<T> reading) {
    String text =
        Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .replace('/', '-')
            .toUpperCase(Locale.ROOT);
    String padded = text.matches("\\d:\\d\\d") ? "0" + text : text;
    try {
      return padded.isEmpty() ? Optional.empty() : Optional.of(reading.of(padded));
    } catch (DateTimeException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }
}
