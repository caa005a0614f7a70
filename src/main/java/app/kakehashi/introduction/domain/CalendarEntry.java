package app.kakehashi.introduction.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A meeting as a calendar file (RFC 5545, RFC 5546). The uid never changes and the sequence grows,
 * so that a newer file replaces an older one in the reader’s calendar instead of standing beside
 * it.
 *
 * @param uid stays the same for the whole life of the meeting
 * @param sequence grows with each change
 * @param cancelled whether the entry is taken out of the calendar
 * @param organizer mail address of the association; never that of the other side
 * @param attendee mail address of the reader
 * @param url the page of the meeting
 */
public record CalendarEntry(
    String uid,
    int sequence,
    boolean cancelled,
    Instant changedAt,
    Instant startsAt,
    int minutes,
    String summary,
    String place,
    String description,
    String organizer,
    String attendee,
    String url) {
  /** Octets of a line before it must be folded, without its end. */
  private static final int LONGEST_LINE = 75;

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** The file, lines ended by CR LF. */
  public String text() {
    StringBuilder file = new StringBuilder();
    line(file, "BEGIN:VCALENDAR");
    line(file, "VERSION:2.0");
    line(file, "PRODID:-//Kakehashi//Introductions//EN");
    line(file, "CALSCALE:GREGORIAN");
    line(file, cancelled ? "METHOD:CANCEL" : "METHOD:REQUEST");
    line(file, "BEGIN:VEVENT");
    line(file, "UID:" + uid);
    line(file, "SEQUENCE:" + sequence);
    line(file, "DTSTAMP:" + UTC.format(changedAt));
    line(file, "LAST-MODIFIED:" + UTC.format(changedAt));
    line(file, "DTSTART:" + UTC.format(startsAt));
    line(file, "DTEND:" + UTC.format(startsAt.plusSeconds(minutes * 60L)));
    line(file, "SUMMARY:" + escaped(summary));
    if (!place.isEmpty()) {
      line(file, "LOCATION:" + escaped(place));
    }
    line(file, "DESCRIPTION:" + escaped(description));
    line(file, "URL:" + url);
    line(file, "STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"));
    line(file, "ORGANIZER:mailto:" + organizer);
    line(file, "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION:mailto:" + attendee);
    line(file, "END:VEVENT");
    line(file, "END:VCALENDAR");
    return file.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replace("\r", "\\n");
  }

  /** Folds between characters, never inside one. */
  private static void line(StringBuilder file, String text) {
    int octets = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      String character = Character.toString(point);
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST_LINE) {
        file.append("\r\n ");
        octets = 1;
      }
      file.append(character);
      octets += size;
      i += Character.charCount(point);
    }
    file.append("\r\n");
  }
}
