package app.kakehashi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.reference.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemoDaysTest {
  /** A Saturday; the Monday before was a holiday. */
  private final DemoDays days =
      new DemoDays(WorkingDays.ofCalendar(), Instant.parse("2026-11-28T05:00:00Z"));

  @Test
  void counts_back_over_weekends_and_holidays() {
    assertThat(days.ago(0)).isEqualTo(LocalDate.of(2026, 11, 27));
    assertThat(days.ago(4)).isEqualTo(LocalDate.of(2026, 11, 20));
  }

  @Test
  void dates_what_the_file_counts_and_leaves_the_rest() {
    assertThat(days.dated("-4w")).isEqualTo("2026-11-20");
    assertThat(days.dated("+1w@14")).isEqualTo("2026-11-30T05:00:00Z");
    assertThat(days.dated("+1w and more")).isEqualTo("+1w and more");
  }

  @Test
  void nothing_happens_after_now() {
    assertThat(days.morning(LocalDate.of(2026, 11, 27), 30))
        .isEqualTo(Instant.parse("2026-11-27T00:30:00Z"));
    assertThat(days.morning(LocalDate.of(2026, 11, 28), 600)).isEqualTo(days.now());
  }
}
