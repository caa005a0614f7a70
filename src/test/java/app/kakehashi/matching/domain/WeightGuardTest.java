package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.domain.WeightGuard.Fault;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the office may set, starting from the weights of the software. */
class WeightGuardTest {
  private static final ModelSetting TEXT = ModelSetting.weight(Side.JAPAN, Criterion.TEXT);
  private static final ModelSetting COUNTRIES =
      ModelSetting.weight(Side.JAPAN, Criterion.COUNTRIES);
  private static final ModelSetting TRUST = ModelSetting.weight(Side.JAPAN, Criterion.TRUST);
  private static final ModelSetting FIT = ModelSetting.weight(Side.TAIWAN, Criterion.FIT);
  private static final ModelSetting INTRODUCE = ModelSetting.band("introduce");
  private static final ModelSetting WELL_KNOWN = ModelSetting.band("introduce_known");
  private static final ModelSetting CHECK = ModelSetting.band("check");
  private static final ModelSetting OFFICE = ModelSetting.band("office");

  private final WeightGuard guard = new WeightGuard(Mother.MODEL);
  private final Weighting shipped = guard.shipped();

  private Weighting with(ModelSetting setting, String value) {
    return shipped.with(Map.of(setting, new BigDecimal(value)));
  }

  private Weighting with(ModelSetting one, String value, ModelSetting other, String otherValue) {
    return shipped.with(Map.of(one, new BigDecimal(value), other, new BigDecimal(otherValue)));
  }

  private Weighting withWeights(Side side, BigDecimal times) {
    Map<ModelSetting, BigDecimal> weights = new LinkedHashMap<>();
    shipped
        .values()
        .forEach(
            (setting, value) -> {
              if (setting.side() == side) {
                weights.put(setting, value.multiply(times));
              }
            });
    return shipped.with(weights);
  }

  @Test
  void what_the_software_came_with_may_be_released() {
    assertThat(shipped.value(TEXT)).isEqualByComparingTo("0.4");
    assertThat(shipped.value(COUNTRIES)).isEqualByComparingTo("0.15");
    assertThat(guard.faults(shipped)).isEmpty();
    assertThatCode(() -> guard.check(shipped)).doesNotThrowAnyException();
  }

  @Test
  void weights_of_a_side_count_against_each_other_only() {
    Weighting doubled = withWeights(Side.JAPAN, BigDecimal.TWO);
    assertThat(doubled.value(TEXT)).isEqualByComparingTo("0.8");
    assertThat(doubled.value(FIT)).isEqualByComparingTo("0.3");
    assertThat(guard.faults(doubled)).isEmpty();
    assertThat(guard.scaled(doubled)).isEqualTo(shipped);
  }

  @Test
  void what_rounding_leaves_of_a_sum_is_not_spread_over_the_weights() {
    assertThat(guard.scaled(with(TEXT, "0.402")).value(TEXT)).isEqualByComparingTo("0.402");
    assertThat(guard.scaled(with(TEXT, "0.4021")).value(TEXT)).isEqualByComparingTo("0.4015");
  }

  @Test
  void weights_that_are_all_nothing_stay_so_and_are_too_far() {
    Weighting nothing = withWeights(Side.TAIWAN, BigDecimal.ZERO);
    assertThat(guard.scaled(nothing)).isEqualTo(nothing);
    assertThat(guard.faults(nothing)).contains(entry(FIT, Fault.TOO_FAR));
    assertThat(WeightGuard.share(nothing, FIT)).isZero();
  }

  @Test
  void a_weight_may_move_by_eight_hundredths_and_what_rounding_adds() {
    assertThat(guard.faults(with(TEXT, "0.48", COUNTRIES, "0.07"))).isEmpty();
    assertThat(guard.faults(with(TEXT, "0.4801", COUNTRIES, "0.0699"))).isEmpty();
    assertThat(guard.faults(with(TEXT, "0.4802", COUNTRIES, "0.0698")))
        .containsExactly(entry(TEXT, Fault.TOO_FAR), entry(COUNTRIES, Fault.TOO_FAR));
    assertThat(guard.most(TEXT)).isEqualByComparingTo("0.48");
    assertThat(guard.least(COUNTRIES)).isEqualByComparingTo("0.07");
    assertThat(guard.least(TRUST)).as("0.03 less 0.08").isEqualByComparingTo("0");
  }

  @Test
  void a_weight_may_be_nothing_but_not_less() {
    assertThat(guard.faults(with(TRUST, "0"))).isEmpty();
    assertThat(guard.faults(with(TRUST, "-0.01"))).containsExactly(entry(TRUST, Fault.NEGATIVE));
  }

  @Test
  void scores_go_up_to_a_hundred_and_shares_up_to_one() {
    assertThat(guard.faults(with(INTRODUCE, "100"))).isEmpty();
    assertThat(guard.faults(with(INTRODUCE, "100.5")))
        .containsExactly(entry(INTRODUCE, Fault.OUT_OF_RANGE));
    assertThat(guard.faults(with(WELL_KNOWN, "1"))).isEmpty();
    assertThat(guard.faults(with(WELL_KNOWN, "1.01")))
        .containsExactly(entry(WELL_KNOWN, Fault.OUT_OF_RANGE));
    assertThat(guard.faults(with(OFFICE, "0"))).isEmpty();
    assertThat(guard.faults(with(OFFICE, "-1"))).containsExactly(entry(OFFICE, Fault.OUT_OF_RANGE));
  }

  @Test
  void a_weaker_band_begins_below_a_stronger_one() {
    assertThat(guard.faults(with(CHECK, "74.99"))).isEmpty();
    assertThat(guard.faults(with(CHECK, "75"))).containsExactly(entry(CHECK, Fault.BAND_ORDER));
    assertThat(guard.faults(with(OFFICE, "64"))).containsExactly(entry(OFFICE, Fault.BAND_ORDER));
    assertThat(guard.faults(with(CHECK, "101")))
        .as("one fault a value")
        .containsExactly(entry(CHECK, Fault.OUT_OF_RANGE));
  }

  @Test
  void what_may_not_be_released_is_refused_with_what_is_wrong() {
    assertThatThrownBy(() -> guard.check(with(TRUST, "-0.01")))
        .isInstanceOfSatisfying(
            WeightsRefused.class,
            refused -> assertThat(refused.faults()).containsExactly(entry(TRUST, Fault.NEGATIVE)));
    assertThat(Fault.BAND_ORDER.messageKey()).isEqualTo("matching_weights.fault.band_order");
  }

  @Test
  void a_share_is_of_the_weights_of_its_own_side() {
    assertThat(WeightGuard.share(shipped, TEXT)).as("0.4 of 1.5").isCloseTo(.4 / 1.5, within(1e-9));
    assertThat(WeightGuard.share(shipped, FIT)).as("0.3 of 1").isCloseTo(.3, within(1e-9));
  }

  @Test
  void what_is_written_is_read_as_the_same() {
    Weighting changed = with(INTRODUCE, "100", TEXT, "0.33336");
    assertThat(changed.text())
        .startsWith("weight.japan.default\ttext\t0.3334\n")
        .contains("band\tintroduce\t100\n")
        .endsWith("\n");
    Weighting read = Weighting.ofText(changed.text());
    assertThat(read).isEqualTo(changed).hasSameHashCodeAs(changed).isNotEqualTo(shipped);
    assertThat(read.text()).isEqualTo(changed.text());
  }

  @Test
  void what_changed_is_told_in_order_and_what_was_not_set_before_counts() {
    assertThat(shipped.changedFrom(shipped)).isEmpty();
    assertThat(with(OFFICE, "50", TEXT, "0.3").changedFrom(shipped)).containsExactly(TEXT, OFFICE);
    Weighting textOnly = Weighting.ofText("weight.japan.default\ttext\t0.400\n");
    assertThat(shipped.changedFrom(textOnly)).doesNotContain(TEXT).contains(COUNTRIES, OFFICE);
    assertThat(textOnly.changedFrom(shipped)).isEqualTo(List.of());
  }
}
