package app.kakehashi.introduction.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A calendar file that every calendar reads and that replaces its older version. */
class CalendarEntryTest {
  private static final Instant STARTS = Instant.parse("2026-12-03T01:00:00Z");

  private static CalendarEntry entry(int sequence, boolean cancelled, String summary) {
    return new CalendarEntry(
        "abc@match.example.org",
        sequence,
        cancelled,
        Instant.parse("2026-11-28T00:00:00Z").plusSeconds(sequence),
        STARTS.plusSeconds(sequence * 3600L),
        90,
        summary,
        "熊本県菊池郡菊陽町津久礼2655, 会議室A; 3階",
        "一行目\n二行目 \\ C:",
        "office@match.example.org",
        "reader@example.com",
        "https://match.example.org/introductions/x/meetings");
  }

  private static String unfolded(String file) {
    return file.replace("\r\n ", "");
  }

  @Test
  void a_newer_file_has_the_same_uid_and_a_higher_sequence() {
    assertThat(entry(0, false, "面談").text())
        .contains("METHOD:REQUEST\r\n", "UID:abc@match.example.org\r\n", "SEQUENCE:0\r\n")
        .contains("DTSTART:20261203T010000Z\r\n", "DTEND:20261203T023000Z\r\n")
        .contains("STATUS:CONFIRMED\r\n");
    assertThat(entry(1, false, "面談").text())
        .contains("UID:abc@match.example.org\r\n", "SEQUENCE:1\r\n", "DTSTART:20261203T020000Z");
    assertThat(entry(2, true, "面談").text())
        .contains("METHOD:CANCEL\r\n", "UID:abc@match.example.org\r\n", "SEQUENCE:2\r\n")
        .contains("STATUS:CANCELLED\r\n");
  }

  @Test
  void no_line_is_longer_than_75_octets_and_no_character_is_cut() {
    String summary = "アルミ真空チャンバーの第二調達先を探す面談 𠮷野家 ".repeat(6);
    String file = entry(0, false, summary).text();
    assertThat(file.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(file).doesNotContain("\uFFFD").endsWith("END:VCALENDAR\r\n");
    assertThat(unfolded(file)).contains("SUMMARY:" + summary + "\r\n");
  }

  @Test
  void signs_that_mean_something_in_the_format_are_escaped() {
    assertThat(unfolded(entry(0, false, "a;b,c").text()))
        .contains("SUMMARY:a\\;b\\,c\r\n")
        .contains("LOCATION:熊本県菊池郡菊陽町津久礼2655\\, 会議室A\\; 3階\r\n")
        .contains("DESCRIPTION:一行目\\n二行目 \\\\ C:\r\n");
  }
}
