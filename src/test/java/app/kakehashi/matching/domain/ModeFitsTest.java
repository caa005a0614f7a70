package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModeFitsTest {

  private static final List<String> WANTED = List.of("joint_rnd", "supply");
  private static final double WEAK_BELOW = Mother.MODEL.number("cap", "mode_weak_below");

  private final CodeTable codes = new CodeTable(Mother.REFERENCE);
  private final ModeFits fits = new ModeFits(Mother.MODEL, codes);

  private int number(String... modes) {
    return codes.modeLists().number(List.of(modes));
  }

  @Test
  void the_mode_that_goes_best_with_what_is_offered_wins() {
    int supply = number("supply");
    int development = number("joint_rnd");
    ModeFits.Wanted wanted = fits.wanting(WANTED);
    assertThat(wanted.winners()).isEqualTo(3);
    assertThat(wanted.mode(wanted.winner(supply))).isEqualTo("supply");
    assertThat(wanted.mode(wanted.winner(development))).isEqualTo("joint_rnd");
    for (int list : List.of(supply, development)) {
      ModeFits.Fit fit = wanted.with(list);
      assertThat(fit.winner()).isEqualTo(wanted.winner(list));
      assertThat(fit.japan().wanted()).isEqualTo(wanted.mode(fit.winner()));
      assertThat(fit.stated()).isTrue();
      assertThat(fit.barred()).isFalse();
      assertThat(fit.weak()).isFalse();
    }
  }

  @Test
  void where_nothing_is_offered_the_mode_that_is_wanted_most_counts_and_nothing_is_known() {
    ModeFits.Wanted wanted = fits.wanting(WANTED);
    int nothing = number();
    assertThat(wanted.mode(wanted.winner(nothing))).isEqualTo("joint_rnd");
    assertThat(wanted.with(nothing).stated()).isFalse();
    assertThat(wanted.with(nothing).barred()).isFalse();
    assertThat(wanted.with(nothing).weak()).isFalse();
  }

  @Test
  void where_nothing_is_wanted_nothing_wins_or_bars() {
    ModeFits.Wanted wanted = fits.wanting(List.of());
    for (int list : List.of(number("supply"), number())) {
      assertThat(wanted.mode(wanted.winner(list))).isEmpty();
      assertThat(wanted.with(list).barred()).isFalse();
      assertThat(wanted.with(list).weak()).isFalse();
    }
    assertThat(wanted.winners()).isEqualTo(1);
  }

  @Test
  void every_pair_of_modes_bars_caps_and_wins_as_the_table_of_the_model_says() {
    List<String> modes = Mother.MODEL.section("size_band").keySet().stream().sorted().toList();
    int barred = 0;
    int weak = 0;
    for (String asked : modes) {
      ModeFits.Wanted wanted = fits.wanting(List.of(asked));
      for (String offered : modes) {
        double compatibility = Mother.MODEL.mode(asked, offered);
        ModeFits.Fit fit = wanted.with(number(offered));
        assertThat(fit.barred()).isEqualTo(compatibility == 0);
        assertThat(fit.weak()).isEqualTo(compatibility < WEAK_BELOW);
        assertThat(wanted.mode(fit.winner())).isEqualTo(compatibility == 0 ? "" : asked);
        barred += fit.barred() ? 1 : 0;
        weak += fit.weak() ? 1 : 0;
      }
    }
    assertThat(barred).isPositive();
    assertThat(weak).isGreaterThan(barred);
  }

  @Test
  void lists_that_come_later_are_known_too() {
    ModeFits.Wanted wanted = fits.wanting(WANTED);
    int before = number("supply");
    ModeFits.Fit known = wanted.with(before);
    int later = number("joint_rnd", "supply");
    assertThat(wanted.mode(wanted.winner(later))).isEqualTo("joint_rnd");
    assertThat(wanted.with(later).japan().offered()).isEqualTo("joint_rnd");
    assertThat(wanted.with(before)).isEqualTo(known);
  }

  @Test
  void gaps_that_want_the_same_share_what_is_worked_out() {
    int list = number("supply");
    assertThat(fits.wanting(WANTED)).isSameAs(fits.wanting(List.copyOf(WANTED)));
    assertThat(fits.wanting(WANTED).with(list)).isSameAs(fits.wanting(WANTED).with(list));
    // only the first of two equal pairs counts
    int longer = number("supply", "supply");
    assertThat(fits.wanting(WANTED).with(longer)).isSameAs(fits.wanting(WANTED).with(list));
    assertThat(Stream.of(WANTED, List.of("supply")).map(fits::wanting).distinct()).hasSize(2);
  }

  @Test
  void of_unknown_modes_nothing_is_known() {
    assertThat(ModeFits.Fit.UNKNOWN.stated()).isFalse();
    assertThat(ModeFits.Fit.UNKNOWN.barred()).isFalse();
    assertThat(ModeFits.Fit.UNKNOWN.weak()).isFalse();
  }
}
