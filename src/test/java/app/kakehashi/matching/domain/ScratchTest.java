package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Preset;
import app.kakehashi.matching.ScoreCap;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.SideScore;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How a side's sub-scores become its score: the number that sorts is the number that is shown. */
class ScratchTest {
  private static final double PRIOR = 40;
  private static final Offset<Double> EXACTLY = within(1e-9);

  private final Scratch scratch = new Scratch(Mother.MODEL, Preset.DEFAULT);

  private void japan(Criterion criterion, double value, double evidence) {
    scratch.of(Side.JAPAN, criterion).set(value, evidence);
  }

  private void isJapans(double score) {
    assertThat(scratch.score(Side.JAPAN)).isCloseTo(score, EXACTLY);
    assertThat(scratch.detail(Side.JAPAN).score()).isCloseTo(score, EXACTLY);
  }

  @Test
  void who_is_asked_nothing_stands_in_the_middle() {
    isJapans(PRIOR);
  }

  @Test
  void weights_are_spread_over_what_is_asked() {
    japan(Criterion.TEXT, 1, 1);
    isJapans(100);
    japan(Criterion.SECTOR, 0, 1);
    isJapans(100 * .4 / (.4 + .08));
    japan(Criterion.MODE, .5, 1);
    isJapans(100 * (.4 + .5 * .12) / (.4 + .08 + .12));
  }

  @Test
  void what_is_not_known_stands_in_the_middle_and_opens_the_interval() {
    japan(Criterion.TEXT, 1, 1);
    scratch.of(Side.JAPAN, Criterion.SECTOR).unknown();
    double unknown = .08 / .48;
    double score = 100 * (1 - unknown) + PRIOR * unknown;
    isJapans(score);
    SideScore detail = scratch.detail(Side.JAPAN);
    assertThat(detail.low()).isCloseTo(score - PRIOR * unknown, EXACTLY);
    assertThat(detail.high()).isCloseTo(score + 60 * unknown, EXACTLY);
  }

  @Test
  void what_is_half_known_counts_half() {
    japan(Criterion.TEXT, 1, .5);
    isJapans((100 + PRIOR) / 2);
  }

  @Test
  void what_has_no_weight_on_a_side_does_not_count_there() {
    japan(Criterion.TEXT, 1, 1);
    japan(Criterion.FIT, 0, 1);
    isJapans(100);
  }

  @Test
  void caps_cut_the_side_of_japan_at_their_number() {
    japan(Criterion.TEXT, 1, 1);
    scratch.of(Side.TAIWAN, Criterion.FIT).set(1, 1);
    scratch.cap(ScoreCap.Kind.CERTIFICATE_UNKNOWN);
    isJapans(70);
    scratch.cap(ScoreCap.Kind.CONDITION);
    isJapans(55);
    assertThat(scratch.score(Side.TAIWAN)).isCloseTo(100, EXACTLY);
    assertThat(scratch.cut(ScoreCap.Kind.CERTIFICATE_UNKNOWN)).isEqualTo(70);
    assertThat(scratch.cut(ScoreCap.Kind.NO_TOPIC)).isInfinite();
    assertThat(scratch.detail(Side.JAPAN).caps())
        .extracting(ScoreCap::kind)
        .containsExactly(ScoreCap.Kind.CERTIFICATE_UNKNOWN, ScoreCap.Kind.CONDITION);
  }

  @Test
  void a_cap_above_the_score_takes_nothing() {
    scratch.cap(ScoreCap.Kind.CERTIFICATE_UNKNOWN);
    isJapans(PRIOR);
    assertThat(scratch.detail(Side.JAPAN).caps()).isEmpty();
  }

  @Test
  void lists_are_sorted_by_the_geometric_mean_of_both_sides() {
    japan(Criterion.TEXT, .81, 1);
    scratch.of(Side.TAIWAN, Criterion.FIT).set(.49, 1);
    assertThat(scratch.joint()).isCloseTo(63, EXACTLY);
    assertThat(scratch.pair("gap", "offer", Mother.MODEL).joint()).isCloseTo(63, EXACTLY);
  }

  @Test
  void nothing_of_one_pair_is_left_for_the_next() {
    japan(Criterion.TEXT, 1, 1);
    scratch.cap(ScoreCap.Kind.NO_TOPIC);
    scratch.clear();
    assertThat(scratch.of(Side.JAPAN, Criterion.TEXT).asked()).isFalse();
    japan(Criterion.SECTOR, 1, 1);
    isJapans(100);
  }
}
