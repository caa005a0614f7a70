package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kakehashi.matching.Band;
import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Preset;
import app.kakehashi.matching.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where bands begin, what the table of the model says, and by which version it says so. */
class MatchingModelTest {

  @ParameterizedTest
  @CsvSource({
    "75, .65, .6, false, INTRODUCE",
    "74.99, .65, .6, false, CHECK",
    "90, .6499, .6, false, CHECK",
    "90, .65, .5999, false, CHECK",
    "90, .9, .9, true, CHECK",
    "64, 0, 0, true, CHECK",
    "63.99, .9, .9, false, OFFICE",
    "52, 0, 0, false, OFFICE",
    "51.99, 1, 1, false, BELOW"
  })
  void aBandBeginsAtItsNumberAndTheStrongestAsksForContentAndFacts(
      double joint, double text, double known, boolean capped, Band band) {
    assertThat(Mother.MODEL.band(joint, new MatchingModel.Grounds(text, known, capped)))
        .isEqualTo(band);
  }

  @Test
  void laterWishesCountAsTheLastInTheTable() {
    assertThat(Mother.MODEL.modePreference(0)).isEqualTo(1);
    assertThat(Mother.MODEL.modePreference(1)).isEqualTo(.9);
    assertThat(Mother.MODEL.modePreference(2)).isEqualTo(.8);
    assertThat(Mother.MODEL.modePreference(3)).isEqualTo(.8);
    assertThat(Mother.MODEL.modePreference(9)).isEqualTo(.8);
  }

  @Test
  void theLikelihoodOfAYesIsHalfWhereItsLineCrossesNothing() {
    double middle =
        -Mother.MODEL.number("calibration", "alpha") / Mother.MODEL.number("calibration", "beta");
    assertThat(Mother.MODEL.probability(middle)).isCloseTo(.5, within(1e-9));
    assertThat(Mother.MODEL.probability(middle + 10)).isGreaterThan(.5);
    assertThat(Mother.MODEL.probability(middle - 10)).isLessThan(.5);
  }

  @Test
  void theVersionSaysByWhichGlossaryTextsAreRead() {
    String shipped = Mother.MODEL.version();
    assertThat(Mother.MODEL.readBy(0).version()).isEqualTo(shipped);
    assertThat(Mother.MODEL.readBy(3).version()).isEqualTo(shipped + "+g3");
    assertThat(Mother.MODEL.readBy(3).readBy(12).version()).isEqualTo(shipped + "+g12");
    assertThat(Mother.MODEL.readBy(3).readBy(0).version()).isEqualTo(shipped);
  }

  @Test
  void aReleaseSetsWeightsAndBandsAndNothingElse() {
    ModelSetting text = ModelSetting.weight(Side.JAPAN, Criterion.TEXT);
    ModelSetting check = ModelSetting.band("check");
    Weighting weighting =
        Weighting.of(Mother.MODEL)
            .with(Map.of(text, new BigDecimal("0.3"), check, new BigDecimal("66")));
    MatchingModel released = Mother.MODEL.under(weighting, "2026-12-01 r1");
    assertThat(released.version()).isEqualTo("2026-12-01 r1");
    assertThat(released.weight(Side.JAPAN, Preset.DEFAULT, Criterion.TEXT)).isEqualTo(.3);
    assertThat(released.weight(Side.JAPAN, Preset.DEFAULT, Criterion.SECTOR)).isEqualTo(.08);
    assertThat(released.number("band", "check")).isEqualTo(66);
    assertThat(released.differsOnlyInWeighting(Mother.MODEL)).isTrue();
    assertThat(Weighting.of(released)).isEqualTo(weighting);
    assertThat(Mother.MODEL.number("band", "check")).as("the other stays").isEqualTo(64);
  }

  @Test
  void anotherTableIsMoreThanAnotherWeighting() {
    MatchingModel other = Mother.MODEL.with("size_band", "supply", "0.1:40");
    assertThat(other.differsOnlyInWeighting(Mother.MODEL)).isFalse();
    assertThat(other.version()).isEqualTo(Mother.MODEL.version() + "+size_band.supply=0.1:40");
    assertThat(other.sizeBand("supply").high()).isCloseTo(Math.log(40), within(1e-12));
    assertThat(other.sizeBand("no such mode")).isEqualTo(other.sizeBand("supply"));
  }

  @Test
  void emptyLinesOfTheTableSayNothing() {
    List<String> lines = new ArrayList<>(Mother.lines("matching_model.tsv"));
    lines.add(1, "");
    lines.add("");
    MatchingModel read = MatchingModel.ofLines(lines);
    assertThat(read.version()).isEqualTo(Mother.MODEL.version());
    assertThat(read.differsOnlyInWeighting(Mother.MODEL)).isTrue();
    assertThat(Weighting.of(read)).isEqualTo(Weighting.of(Mother.MODEL));
  }

  @Test
  void modesThatTheTableDoesNotNameTogetherDoNotFit() {
    assertThat(Mother.MODEL.mode("supply", "supply")).isEqualTo(1);
    assertThat(Mother.MODEL.mode("supply", "no such mode")).isZero();
    assertThat(Mother.MODEL.mode("no such mode", "supply")).isZero();
  }
}
