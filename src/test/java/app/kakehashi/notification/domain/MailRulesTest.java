package app.kakehashi.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
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
    assertThat(reset.arguments(Map.of("link", "/p", "name", "A"))).containsExactly("A", "/p");
    assertThatThrownBy(() -> reset.check(Map.of("link", "/password/x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> reset.check(Map.of("name", "A", "link", "//evil.example")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MailTemplate.named("nonsense"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
