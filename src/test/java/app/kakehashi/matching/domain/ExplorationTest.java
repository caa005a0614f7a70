package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExplorationTest {
  private static final Exploration EXPLORATION =
      new Exploration(Mother.MODEL.with("parameter", "exploration_temperature", "10"));
  private static final double[] SCORES = {60, 50, 40};

  /** e⁰, e⁻¹ and e⁻² of their sum. */
  private static final double[] CHANCES = {.6652, .2447, .0900};

  @Test
  void better_ones_are_drawn_more_often_by_a_tenth_of_their_distance() {
    int rounds = 20_000;
    int[] drawn = new int[SCORES.length];
    for (int i = 0; i < rounds; i++) {
      drawn[EXPLORATION.draw(SCORES, 1, "gap-" + i, "model").getFirst().at()]++;
    }
    for (int at = 0; at < SCORES.length; at++) {
      assertThat((double) drawn[at] / rounds).isCloseTo(CHANCES[at], within(.015));
    }
  }

  @Test
  void the_chance_of_being_drawn_is_told() {
    List<Exploration.Drawn> all = EXPLORATION.draw(SCORES, 3, "gap", "model");
    assertThat(all).extracting(Exploration.Drawn::at).containsExactly(0, 1, 2);
    for (Exploration.Drawn one : all) {
      double missed = Math.pow(1 - CHANCES[one.at()], 3);
      assertThat(one.propensity()).isCloseTo(1 - missed, within(.001));
    }
  }

  @Test
  void two_different_ones_are_drawn_in_the_order_of_their_scores() {
    for (int i = 0; i < 200; i++) {
      assertThat(EXPLORATION.draw(SCORES, 2, "gap-" + i, "model"))
          .extracting(Exploration.Drawn::at)
          .isSorted()
          .doesNotHaveDuplicates()
          .hasSize(2);
    }
  }

  @Test
  void nothing_is_drawn_from_nothing_and_nothing_where_none_is_asked() {
    assertThat(EXPLORATION.draw(new double[0], 2, "gap", "model")).isEmpty();
    assertThat(EXPLORATION.draw(SCORES, 0, "gap", "model")).isEmpty();
  }
}
