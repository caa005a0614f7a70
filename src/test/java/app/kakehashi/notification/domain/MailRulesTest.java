package app.kakehashi.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.notification.Category;
import app.kakehashi.notification.NoticeValues;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailRulesTest {
  @Test
  void a_mail_is_tried_nine_times_with_longer_and_longer_pauses() {
    assertThat(RetryPlan.after(1)).contains(Duration.ofMinutes(1));
    assertThat(RetryPlan.after(8)).contains(Duration.ofMinutes(128));
    assertThat(RetryPlan.after(9)).isEmpty();
    assertThat(
            IntStream.range(1, 9)
                .mapToLong(n -> RetryPlan.after(n).orElseThrow().toMinutes())
                .sum())
        .isEqualTo(255);
  }

  @Test
  void a_mail_without_its_values_or_with_a_foreign_link_is_refused_where_it_is_made() {
    MailTemplate reset = MailTemplate.named("reset");
    reset.check(Map.of("name", "A", "link", "/password/x"));
    assertThatThrownBy(() -> reset.check(Map.of("link", "/password/x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> reset.check(Map.of("name", "A", "link", "//evil.example")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MailTemplate.named("nonsense"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void values_are_held_to_the_form_their_template_names() {
    MailTemplate late = MailTemplate.named("no_match_yet");
    assertThat(late.isNotice()).isTrue();
    assertThat(MailTemplate.RESET.isNotice()).isFalse();
    late.check(
        Map.of("title", "A", "type", "posting.type.gap", "since", "2026-11-28", "link", "/gaps/x"));
    assertThatThrownBy(
            () ->
                late.check(
                    Map.of("title", "A", "type", "x", "since", "2026-11-28", "link", "/gaps/x")))
        .hasMessageContaining("type");
    assertThatThrownBy(
            () ->
                late.check(
                    Map.of(
                        "title",
                        "A",
                        "type",
                        "posting.type.gap",
                        "since",
                        "now",
                        "link",
                        "/gaps/x")))
        .hasMessageContaining("since");
  }

  @Test
  void the_mail_of_the_day_leaves_at_the_next_eight_of_the_readers_morning() {
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    assertThat(DigestHour.next(Instant.parse("2026-11-27T22:59:59Z"), tokyo))
        .isEqualTo("2026-11-27T23:00:00Z");
    assertThat(DigestHour.next(Instant.parse("2026-11-27T23:00:00Z"), tokyo))
        .isEqualTo("2026-11-28T23:00:00Z");
    assertThat(DigestHour.next(Instant.parse("2026-11-27T23:30:00Z"), ZoneId.of("Asia/Taipei")))
        .isEqualTo("2026-11-28T00:00:00Z");
  }

  @Test
  void only_what_needs_an_answer_and_service_mails_cannot_be_stopped() {
    assertThat(MailKind.values())
        .filteredOn(kind -> !kind.canBeStopped())
        .containsExactly(MailKind.SERVICE, MailKind.ASK);
    assertThat(Category.values())
        .allSatisfy(
            category -> assertThat(MailKind.of(category).name()).isEqualTo(category.name()));
  }

  @Test
  void two_spellings_of_an_address_are_one() {
    assertThat(MailAddress.hash(" Ｔaro@Example.com "))
        .isEqualTo(MailAddress.hash("taro@example.com"))
        .isNotEqualTo(MailAddress.hash("jiro@example.com"));
  }

  @Test
  void what_people_have_written_is_shown_in_its_language_and_never_with_the_marks() {
    String value =
        NoticeValues.said("溶接\uE003\n組立", "ja") + " / " + NoticeValues.message("some.key");
    String text = MarkedText.withMessages("A: " + value, key -> "[" + key + "]");

    assertThat(MarkedText.plain(text)).isEqualTo("A: 溶接\n組立 / [some.key]");
    assertThat(MarkedText.pieces(text))
        .containsExactly(
            new MarkedText.Piece("A: ", ""),
            new MarkedText.Piece("溶接", "ja"),
            new MarkedText.Piece("\n", ""),
            new MarkedText.Piece("組立", "ja"),
            new MarkedText.Piece(" / [some.key]", ""));
    assertThat(MarkedText.spans("<p>" + NoticeValues.said("溶接", "ja") + "</p>"))
        .isEqualTo("<p><span lang=\"ja\">溶接</span></p>");
  }
}
