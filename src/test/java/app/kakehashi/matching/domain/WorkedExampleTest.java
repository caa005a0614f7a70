package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kakehashi.matching.Band;
import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Preset;
import app.kakehashi.matching.ScoreLine;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.SideScore;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The sums of the design's worked example: an electronics group in Osaka with a dejima unit and a
 * gear maker in Taichung with 24 people. Values and evidence are given; the sums are tested.
 */
class WorkedExampleTest {

  private static final Map<Criterion, Double> WEIGHTS =
      Map.of(
          Criterion.TEXT, .28,
          Criterion.SECTOR, .18,
          Criterion.MODE, .12,
          Criterion.SIZE, .10,
          Criterion.CERTIFICATE, .10,
          Criterion.VOLUME, .06,
          Criterion.REGION, .06,
          Criterion.TIME, .04,
          Criterion.BRIDGE, .03,
          Criterion.TRUST, .03);

  private static final double TO_ONE_DECIMAL = .05;

  /** A half that the table rounds up is a hair more than that away. */
  private static final double ROUNDED = TO_ONE_DECIMAL + 1e-9;

  private static Scratch example(double size) {
    MatchingModel model = Mother.MODEL;
    for (Map.Entry<Criterion, Double> weight : WEIGHTS.entrySet()) {
      model =
          model.with(
              "weight.japan.default", weight.getKey().code(), String.valueOf(weight.getValue()));
    }
    Scratch pair = new Scratch(model, Preset.DEFAULT);
    set(pair, Side.JAPAN, Criterion.TEXT, .831, 1);
    set(pair, Side.JAPAN, Criterion.SECTOR, .374, 1);
    set(pair, Side.JAPAN, Criterion.MODE, .9, 1);
    set(pair, Side.JAPAN, Criterion.SIZE, size, 1);
    set(pair, Side.JAPAN, Criterion.CERTIFICATE, 1, .67);
    set(pair, Side.JAPAN, Criterion.VOLUME, .4, 1);
    set(pair, Side.JAPAN, Criterion.TIME, 1, 1);
    set(pair, Side.JAPAN, Criterion.REGION, .561, 1);
    set(pair, Side.JAPAN, Criterion.BRIDGE, .6, 1);
    set(pair, Side.JAPAN, Criterion.TRUST, .7, .5);
    set(pair, Side.TAIWAN, Criterion.FIT, .6 * .831 + .4 * .374, 1);
    set(pair, Side.TAIWAN, Criterion.MODE, 1, 1);
    set(pair, Side.TAIWAN, Criterion.ORDER, 1 - (.48 - .3), 1);
    set(pair, Side.TAIWAN, Criterion.COUNTERPARTY, 1, 1);
    set(pair, Side.TAIWAN, Criterion.CLARITY, .8, 1);
    set(pair, Side.TAIWAN, Criterion.TERMS, 0, 0);
    set(pair, Side.TAIWAN, Criterion.REGION, .561, 1);
    set(pair, Side.TAIWAN, Criterion.BRIDGE, .5, 1);
    return pair;
  }

  private static void set(
      Scratch pair, Side side, Criterion criterion, double value, double evidence) {
    pair.of(side, criterion).set(value, evidence);
  }

  @Test
  void theGapOwnersScoreIsSeventyTwo() {
    PairScore pair = example(1).pair("gap", "offer", Mother.MODEL);
    SideScore japan = pair.of(Side.JAPAN);
    assertThat(japan.score()).isCloseTo(72.0, within(TO_ONE_DECIMAL));
    assertThat(japan.low()).isCloseTo(70.1, within(TO_ONE_DECIMAL));
    assertThat(japan.high()).isCloseTo(74.9, within(TO_ONE_DECIMAL));
    assertThat(japan.base()).isCloseTo(40, within(1e-9));
  }

  @Test
  void everyLineHasThePointsOfTheTable() {
    PairScore pair = example(1).pair("gap", "offer", Mother.MODEL);
    SideScore japan = pair.of(Side.JAPAN);
    Map<Criterion, double[]> table =
        Map.of(
            Criterion.TEXT, new double[] {23.3, 28, 12.1},
            Criterion.SECTOR, new double[] {6.7, 18, -.5},
            Criterion.MODE, new double[] {10.8, 12, 6.0},
            Criterion.SIZE, new double[] {10.0, 10, 6.0},
            Criterion.CERTIFICATE, new double[] {8.0, 10, 4.0},
            Criterion.VOLUME, new double[] {2.4, 6, 0},
            Criterion.TIME, new double[] {4.0, 4, 2.4},
            Criterion.REGION, new double[] {3.4, 6, 1.0},
            Criterion.BRIDGE, new double[] {1.8, 3, .6},
            Criterion.TRUST, new double[] {1.7, 3, .5});
    assertThat(japan.lines()).hasSameSizeAs(table.keySet());
    for (ScoreLine line : japan.lines()) {
      double[] points = Objects.requireNonNull(table.get(line.criterion()));
      assertThat(line.most() * line.blended()).isCloseTo(points[0], within(ROUNDED));
      assertThat(line.most()).isCloseTo(points[1], within(1e-9));
      assertThat(line.contribution()).isCloseTo(points[2], within(ROUNDED));
    }
    assertThat(japan.base() + japan.lines().stream().mapToDouble(ScoreLine::contribution).sum())
        .isCloseTo(japan.score(), within(1e-9));

    Map<Criterion, Double> theirs =
        Map.of(
            Criterion.FIT, 19.4,
            Criterion.MODE, 15.0,
            Criterion.ORDER, 12.3,
            Criterion.COUNTERPARTY, 12.0,
            Criterion.CLARITY, 8.0,
            Criterion.TERMS, 3.2,
            Criterion.REGION, 2.8,
            Criterion.BRIDGE, 2.5);
    for (ScoreLine line : pair.of(Side.TAIWAN).lines()) {
      assertThat(line.most() * line.blended())
          .isCloseTo(Objects.requireNonNull(theirs.get(line.criterion())), within(ROUNDED));
    }
    assertThat(pair.of(Side.TAIWAN).lines()).hasSameSizeAs(theirs.keySet());
  }

  @Test
  void withoutTheDejimaUnitSizeAndScoreFall() {
    CompanyProfile group =
        CompanyProfile.of("jp", "JP").size(new CompanySize(12000, 60e9, null)).build();
    CompanyProfile gears =
        CompanyProfile.of("tw", "TW").size(new CompanySize(24, 36e6, null)).build();
    SizeFit fit = new SizeFit(Mother.MODEL);
    SubScore size = new SubScore();
    fit.score(group.toBuilder().dejima(true).build(), gears, "oem_odm", true, size);
    assertThat(size.value()).isCloseTo(1.0, within(1e-9));
    fit.score(group, gears, "oem_odm", true, size);
    assertThat(size.value()).isCloseTo(.471, within(.0005));
    assertThat(example(size.value()).pair("gap", "offer", Mother.MODEL).of(Side.JAPAN).score())
        .isCloseTo(66.7, within(TO_ONE_DECIMAL));
  }

  @Test
  void bothSidesTogetherGiveTheNumberThatListsAreSortedBy() {
    PairScore pair = example(1).pair("gap", "offer", Mother.MODEL);
    assertThat(pair.of(Side.TAIWAN).score()).isCloseTo(75.3, within(TO_ONE_DECIMAL));
    assertThat(pair.joint()).isCloseTo(73.6, within(TO_ONE_DECIMAL));
    assertThat(pair.probability(Side.JAPAN)).isCloseTo(.48, within(.005));
    assertThat(pair.probability(Side.TAIWAN)).isCloseTo(.53, within(.005));
    assertThat(pair.value()).isCloseTo(.256, within(.002));
    assertThat(
            Mother.MODEL
                .with("band", "introduce", "75")
                .with("band", "check", "60")
                .band(pair.joint(), new MatchingModel.Grounds(.831, 1, false)))
        .isEqualTo(Band.CHECK);
  }
}
