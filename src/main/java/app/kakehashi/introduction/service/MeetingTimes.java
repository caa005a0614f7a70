package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.reference.WorkingDays;
import app.kakehashi.shared.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Times of meetings in the zones of everybody who takes part. */
@Component
public class MeetingTimes {
  private final WorkingDays days;

  MeetingTimes(WorkingDays days) {
    this.days = days;
  }

  /** A time in one zone, in words. */
  public record Local(String zone, String time) {}

  /** The zones of the sides, in the order of asking. */
  public List<ZoneId> zones(Introduction introduction) {
    Set<ZoneId> zones = new LinkedHashSet<>();
    CaseSides.in(introduction).stream().map(Leg::country).map(days::zone).forEach(zones::add);
    return List.copyOf(zones);
  }

  /** A moment in the viewer’s own zone first, then in those of the sides. */
  public List<Local> local(Introduction introduction, Instant at, Viewer viewer) {
    Set<ZoneId> zones = new LinkedHashSet<>(List.of(viewer.zone()));
    zones.addAll(zones(introduction));
    return local(zones, at, viewer.language());
  }

  /** The same for a reader who is not signed in. */
  public List<Local> local(Introduction introduction, Instant at, Language reader) {
    return local(new LinkedHashSet<>(zones(introduction)), at, reader);
  }

  private static List<Local> local(Set<ZoneId> zones, Instant at, Language reader) {
    List<Local> local = new ArrayList<>();
    DateTimeFormatter day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(reader.locale());
    DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm");
    for (ZoneId zone : zones) {
      local.add(
          new Local(
              zoneName(zone, reader),
              day.withZone(zone).format(at) + " " + time.withZone(zone).format(at)));
    }
    return local;
  }

  /** The name of a zone for a reader: the everyday word for the two of the sides. */
  public static String zoneName(ZoneId zone, Language reader) {
    return zone.getDisplayName(TextStyle.FULL_STANDALONE, reader.locale());
  }

  /** A moment in a line, for mails. */
  String inWords(Introduction introduction, Instant at, Language reader) {
    return local(introduction, at, reader).stream()
        .map(local -> local.time() + " (" + local.zone() + ")")
        .collect(Collectors.joining(" / "));
  }
}
