package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Preset;
import app.kakehashi.matching.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoggedFactsTest {
  private static final Weighting SHIPPED = Weighting.of(Mother.MODEL);
  private static final Catalogue CATALOGUE =
      new Catalogue.Builder(Mother.MODEL, Mother.REFERENCE, Mother.READER, Mother.TODAY)
          .gaps(List.of(Mother.reducerGap().build()))
          .offers(List.of(Mother.reducerOffer().build(), Mother.cakeOffer().build()))
          .build();

  @Test
  void what_was_kept_of_a_pair_scores_it_as_it_was_and_by_other_weights_as_they_would() {
    MatchingModel other = other();
    Catalogue weighed = CATALOGUE.weighed(other);
    for (String offer : CATALOGUE.offerIds()) {
      LoggedFacts kept = LoggedFacts.of(score(CATALOGUE, offer));
      assertThat(kept.joint(Mother.MODEL)).isCloseTo(score(CATALOGUE, offer).joint(), within(.01));
      assertThat(kept.joint(other)).isCloseTo(score(weighed, offer).joint(), within(.01));
    }
    assertThat(score(weighed, "offer-1").joint()).isNotEqualTo(score(CATALOGUE, "offer-1").joint());
  }

  @Test
  void weighing_anew_is_building_anew() {
    Catalogue built =
        new Catalogue.Builder(other(), Mother.REFERENCE, Mother.READER, Mother.TODAY)
            .gaps(List.of(Mother.reducerGap().build()))
            .offers(List.of(Mother.reducerOffer().build(), Mother.cakeOffer().build()))
            .build();
    RankingRequest request = RankingRequest.top(10).exploring(1);
    assertThat(CATALOGUE.weighed(other()).offersFor("gap-1", request))
        .usingRecursiveComparison()
        .isEqualTo(built.offersFor("gap-1", request));
  }

  @Test
  void tables_are_not_changed_without_reading_postings_again() {
    MatchingModel tables = Mother.MODEL.with("parameter", "prior", "0.5");
    assertThatThrownBy(() -> CATALOGUE.weighed(tables))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_order_of_answers_is_counted_within_gaps_and_across() {
    LoggedFacts good = facts(.9);
    LoggedFacts fair = facts(.6);
    LoggedFacts poor = facts(.2);
    List<Judged> judged =
        List.of(
            new Judged(1, 11, 2, null, fair),
            new Judged(1, 12, 0, "specification", poor),
            new Judged(1, 13, 0, "place", good),
            new Judged(2, 21, 1, null, good),
            new Judged(2, 22, 0, "in_contact", poor));
    PastFigures figures =
        PastFigures.of(judged, Map.of(2L, Map.of(23L, poor, 24L, fair)), Mother.MODEL);
    assertThat(figures.accepted()).isEqualTo(2);
    assertThat(figures.declined()).isEqualTo(2);
    assertThat(figures.decisions()).isEqualTo(4);
    assertThat(figures.within()).hasValue(.5);
    assertThat(figures.across()).hasValue((1 + 0 + 1 + .5) / 4);
    assertThat(figures.gaps()).isEqualTo(2);
    assertThat(figures.meanRank()).hasValue(1.5);
    assertThat(figures.reciprocal()).hasValue(.75);
    // of what is settled, the chances of two are below a tenth and that of one is above
    assertThat(List.of(chance(poor), chance(fair))).allMatch(chance -> chance < .1);
    assertThat(chance(good)).isBetween(.1, .2);
    assertThat(figures.calibration().orElseThrow())
        .isCloseTo(((1 - chance(fair) - chance(poor)) + chance(good)) / 3, within(1e-9));

    PastFigures none = PastFigures.of(List.of(), Map.of(), Mother.MODEL);
    assertThat(none.decisions()).isZero();
    assertThat(none.within()).isEmpty();
    assertThat(none.reciprocal()).isEmpty();
    assertThat(none.calibration()).isEmpty();
  }

  @Test
  void chances_that_come_true_as_often_as_they_say_are_no_error() {
    LoggedFacts even = facts(.6);
    List<Judged> judged = new ArrayList<>();
    int many = 1000;
    int yes = (int) Math.round(many * chance(even));
    for (int i = 0; i < many; i++) {
      judged.add(new Judged(1, i, i < yes ? 2 : 0, null, even));
    }
    assertThat(PastFigures.of(judged, Map.of(), Mother.MODEL).calibration().orElseThrow())
        .isCloseTo(0, within(.001));
  }

  /** p_J·p_T, from the scores of both sides. */
  private static double chance(LoggedFacts facts) {
    double japan = 0;
    double weights = 0;
    for (String criterion : List.of("text", "size")) {
      double weight =
          Mother.MODEL.weight(
              Side.JAPAN, Preset.DEFAULT, Criterion.valueOf(criterion.toUpperCase(Locale.ROOT)));
      weights += weight;
      japan += weight * facts.blended(Side.JAPAN, criterion, Mother.MODEL);
    }
    return Mother.MODEL.probability(100 * japan / weights) * Mother.MODEL.probability(50);
  }

  private static LoggedFacts facts(double text) {
    return new LoggedFacts(
        Map.of("text", List.of(text, 1.0), "size", List.of(.5, .0)),
        Map.of("fit", List.of(.5, 1.0)),
        List.of());
  }

  private static MatchingModel other() {
    ModelSetting text = ModelSetting.weight(Side.JAPAN, Criterion.TEXT);
    return Mother.MODEL.under(SHIPPED.with(Map.of(text, new BigDecimal("0.25"))), "other");
  }

  private static PairScore score(Catalogue catalogue, String offer) {
    return catalogue.pair("gap-1", offer, RankingRequest.top(1)).orElseThrow().score();
  }
}
