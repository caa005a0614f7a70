package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.kakehashi.matching.Band;
import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Preset;
import app.kakehashi.matching.ReasonCode;
import app.kakehashi.matching.ScoreCap;
import app.kakehashi.matching.ScoreLine;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.SideScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoreTest {

  private static double japan(GapProfile gap, OfferProfile offer) {
    return Mother.score(gap, offer).of(Side.JAPAN).score();
  }

  private static OfferProfile with(OfferProfile offer, CompanyProfile company) {
    return offer.toBuilder().company(company).build();
  }

  @Test
  void baseContributionsAndCapsAddUpToTheScore() {
    GapProfile gap = Mother.reducerGap().build();
    Catalogue catalogue = Mother.catalogue(List.of(gap), Mother.randomOffers(300, 7));
    Ranking ranking = catalogue.offersFor("gap-1", RankingRequest.top(300));
    assertThat(ranking.entries()).isNotEmpty();
    for (Ranking.Entry entry : ranking.entries()) {
      for (Side side : Side.values()) {
        SideScore score = entry.score().of(side);
        double sum =
            score.base()
                + score.lines().stream().mapToDouble(ScoreLine::contribution).sum()
                + score.caps().stream().mapToDouble(ScoreCap::points).sum();
        assertThat(sum).isCloseTo(score.score(), within(1e-9));
        assertThat(score.lines().stream().mapToDouble(ScoreLine::weight).sum())
            .isCloseTo(1, within(1e-9));
      }
      assertThat(entry.score().joint())
          .isEqualTo(
              Math.sqrt(
                  entry.score().of(Side.JAPAN).score() * entry.score().of(Side.TAIWAN).score()));
    }
  }

  @Test
  void whatIsNotAskedHasNoWeight() {
    SideScore score =
        Mother.score(Mother.reducerGap().needs(Needs.ask().build()).build(), offer())
            .of(Side.JAPAN);
    assertThat(score.lines())
        .extracting(ScoreLine::criterion)
        .doesNotContain(
            Criterion.CERTIFICATE, Criterion.LANGUAGE, Criterion.TIME, Criterion.LABOUR);
  }

  @Test
  void unknownIsNotNo() {
    GapProfile gap = Mother.reducerGap().build();
    CompanyProfile silent =
        Mother.taiwaneseMaker().certificates(Stated.unknown()).languages(Stated.unknown()).build();
    Catalogue catalogue = Mother.catalogue(gap, with(offer(), silent));
    assertThat(catalogue.blocks("gap-1", "offer-1")).isEmpty();
    ScoreLine line =
        catalogue
            .pair("gap-1", "offer-1", RankingRequest.top(1))
            .orElseThrow()
            .score()
            .of(Side.JAPAN)
            .line(Criterion.CERTIFICATE);
    assertThat(line).isNotNull();
    assertThat(line.evidence()).isZero();
    assertThat(line.blended()).isEqualTo(line.prior());
  }

  @Test
  void aMandatoryCertificateThatIsUnknownCapsTheScore() {
    CompanyProfile silent = Mother.taiwaneseMaker().certificates(Stated.unknown()).build();
    SideScore score =
        Mother.score(Mother.reducerGap().build(), with(offer(), silent)).of(Side.JAPAN);
    assertThat(score.score()).isLessThanOrEqualTo(70);
    assertThat(score.caps()).extracting(ScoreCap::kind).contains(ScoreCap.Kind.CERTIFICATE_UNKNOWN);
  }

  @Test
  void atMostTwoCapsBite() {
    OfferProfile offer =
        OfferProfile.of(
                "offer-1",
                CompanyProfile.of("tw", "TW").build(),
                Mother.chinese("鳳梨酥", "手工鳳梨酥，最低訂購 50,000 台。"))
            .modes(List.of("service"))
            .build();
    GapProfile gap =
        Mother.reducerGap().modes(List.of("joint_venture", "third_country_team", "agency")).build();
    OfferProfile agency = offer.toBuilder().modes(List.of("supply")).build();
    SideScore score = Mother.score(gap, agency).of(Side.JAPAN);
    assertThat(score.caps()).hasSizeLessThanOrEqualTo(2);
    assertThat(score.caps()).allSatisfy(cap -> assertThat(cap.points()).isNegative());
  }

  @Test
  void theSameTopicRanksAboveAnotherOne() {
    Ranking ranking =
        Mother.catalogue(Mother.reducerGap().build(), Mother.cakeOffer().build(), offer())
            .offersFor("gap-1", RankingRequest.top(10));
    assertThat(ranking.entries())
        .extracting(entry -> entry.score().offerId())
        .containsExactly("offer-1", "offer-2");
  }

  @Test
  void moreOfWhatIsAskedNeverLowersTheScore() {
    GapProfile gap =
        Mother.reducerGap()
            .needs(
                Needs.ask()
                    .mandatoryCertificates(Set.of("ISO9001"))
                    .preferredCertificates(Set.of("ISO14001", "IATF16949"))
                    .monthlyQuantity(500.0)
                    .labourWanted(4.0)
                    .targetCountries(Set.of("VN", "TH"))
                    .obstacles(Set.of("sales_channel", "cost_down"))
                    .maturity("mass_production")
                    .build())
            .build();
    OfferProfile poor =
        with(
                offer(),
                Mother.taiwaneseMaker()
                    .certificates(Stated.of(Set.of("ISO9001")))
                    .presence(Stated.of(Set.of("TW")))
                    .trust(new Trust(false, false, 0, 2))
                    .build())
            .toBuilder()
            .capacity(new Capacity(100.0, null, null, false))
            .labourSaved(1.0)
            .maturity("pilot")
            .obstaclesRemoved(Stated.of(Set.of("sales_channel")))
            .build();
    CompanyProfile firm = poor.company();
    double before = japan(gap, poor);
    List<OfferProfile> better =
        List.of(
            poor.toBuilder().capacity(new Capacity(300.0, null, null, false)).build(),
            poor.toBuilder().labourSaved(3.0).build(),
            poor.toBuilder().maturity("proven_abroad").build(),
            poor.toBuilder()
                .obstaclesRemoved(Stated.of(Set.of("sales_channel", "cost_down")))
                .build(),
            with(
                poor,
                firm.toBuilder().certificates(Stated.of(Set.of("ISO9001", "IATF16949"))).build()),
            with(poor, firm.toBuilder().presence(Stated.of(Set.of("TW", "VN"))).build()),
            with(poor, firm.toBuilder().trust(new Trust(true, false, 0, 2)).build()),
            with(poor, firm.toBuilder().trust(new Trust(true, true, 2, 2)).build()));
    assertThat(better).allSatisfy(offer -> assertThat(japan(gap, offer)).isGreaterThan(before));
  }

  @Test
  void learningAFactMovesTheScoreInsideTheInterval() {
    GapProfile gap = Mother.reducerGap().build();
    OfferProfile silent = with(offer(), Mother.taiwaneseMaker().presence(Stated.unknown()).build());
    SideScore before = Mother.score(gap, silent).of(Side.JAPAN);
    for (Set<String> presence : List.of(Set.of("TW"), Set.of("TW", "JP"))) {
      OfferProfile known =
          with(silent, silent.company().toBuilder().presence(Stated.of(presence)).build());
      assertThat(japan(gap, known)).isBetween(before.low() - 1e-9, before.high() + 1e-9);
    }
    OfferProfile fast = silent.toBuilder().capacity(new Capacity(null, null, 60, false)).build();
    assertThat(japan(gap, fast)).isBetween(before.low() - 1e-9, before.high() + 1e-9);
  }

  @Test
  void theOrderOfPostingsDoesNotMatter() {
    List<OfferProfile> offers = Mother.randomOffers(120, 3);
    GapProfile gap = Mother.reducerGap().build();
    RankingRequest request = RankingRequest.top(40).exploring(2);
    Ranking one = Mother.catalogue(List.of(gap), offers).offersFor("gap-1", request);
    Ranking other = Mother.catalogue(List.of(gap), offers.reversed()).offersFor("gap-1", request);
    assertThat(shape(one)).isEqualTo(shape(other));
  }

  @Test
  void aCatalogueThatTakesOverWhatAnotherReadRanksAsOneThatReadsEverything() {
    List<OfferProfile> offers = Mother.randomOffers(60, 3);
    OfferProfile rewritten =
        offers.getFirst().toBuilder().text(Mother.chinese("減速機", "精密減速機，月產五百台。")).build();
    List<OfferProfile> changed = new ArrayList<>(offers.subList(1, 50));
    changed.add(rewritten);
    GapProfile gap = Mother.reducerGap().build();
    Catalogue earlier = Mother.catalogue(List.of(gap), offers);
    Catalogue fresh = Mother.catalogue(List.of(gap), changed);
    Catalogue taken =
        new Catalogue.Builder(Mother.MODEL, Mother.REFERENCE, Mother.READER, Mother.TODAY)
            .gaps(List.of(gap))
            .offers(changed)
            .after(earlier)
            .build();
    RankingRequest request = RankingRequest.top(40).exploring(2);
    assertThat(shape(taken.offersFor("gap-1", request)))
        .isEqualTo(shape(fresh.offersFor("gap-1", request)));
  }

  private static String shape(Ranking ranking) {
    StringBuilder shape = new StringBuilder();
    for (Ranking.Entry entry : ranking.entries()) {
      shape
          .append(entry.score().offerId())
          .append(' ')
          .append(Double.toHexString(entry.score().joint()))
          .append(' ')
          .append(entry.explanation())
          .append('\n');
    }
    ranking
        .exploration()
        .forEach(
            explored ->
                shape
                    .append(explored.entry().score().offerId())
                    .append(explored.propensity())
                    .append('\n'));
    return shape.append(ranking.blocked()).toString();
  }

  @Test
  void bothDirectionsGiveTheSamePairTheSameScore() {
    List<OfferProfile> offers = Mother.randomOffers(60, 11);
    GapProfile gap = Mother.reducerGap().build();
    Catalogue catalogue = Mother.catalogue(List.of(gap), offers);
    for (Ranking.Entry entry : catalogue.offersFor("gap-1", RankingRequest.top(60)).entries()) {
      PairScore back =
          catalogue
              .gapsFor(entry.score().offerId(), RankingRequest.top(1))
              .entries()
              .getFirst()
              .score();
      assertThat(back.joint()).isEqualTo(entry.score().joint());
    }
  }

  @Test
  void theThreeBarPresetLooksAtNothingElse() {
    Catalogue catalogue = Mother.catalogue(Mother.reducerGap().build(), offer());
    SideScore score =
        catalogue
            .offersFor("gap-1", RankingRequest.top(1).by(Preset.SECTOR_SIZE_REGION))
            .entries()
            .getFirst()
            .score()
            .of(Side.JAPAN);
    assertThat(score.lines())
        .extracting(ScoreLine::criterion)
        .containsExactly(Criterion.SECTOR, Criterion.SIZE, Criterion.REGION);
  }

  @Test
  void theExplorationBlockIsDrawnFromBelowTheListAndAlwaysTheSame() {
    List<OfferProfile> offers = Mother.randomOffers(100, 5);
    Catalogue catalogue = Mother.catalogue(List.of(Mother.reducerGap().build()), offers);
    RankingRequest request = RankingRequest.top(10).exploring(3);
    Ranking ranking = catalogue.offersFor("gap-1", request);
    List<String> listed = ranking.entries().stream().map(entry -> entry.score().offerId()).toList();
    assertThat(ranking.exploration()).hasSize(3);
    assertThat(ranking.exploration())
        .allSatisfy(
            explored -> {
              assertThat(listed).doesNotContain(explored.entry().score().offerId());
              assertThat(explored.propensity()).isBetween(0.0, 1.0).isNotZero();
            });
    assertThat(shape(catalogue.offersFor("gap-1", request))).isEqualTo(shape(ranking));
  }

  @Test
  void twoPostingsWithOneIdAreRefused() {
    assertThatThrownBy(() -> Mother.catalogue(Mother.reducerGap().build(), offer(), offer()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("offer-1");
  }

  @Test
  void inAThirdCountryItCountsWhoIsThereAlready() {
    GapProfile gap =
        Mother.reducerGap()
            .modes(List.of("third_country_team"))
            .needs(Needs.ask().targetCountries(Set.of("ID")).build())
            .build();
    OfferProfile offer = offer().toBuilder().modes(List.of("third_country_team")).build();
    OfferProfile there =
        with(offer, Mother.taiwaneseMaker().presence(Stated.of(Set.of("TW", "ID"))).build());
    OfferProfile silent =
        with(offer, Mother.taiwaneseMaker().presence(Stated.unknown()).build()).toBuilder()
            .countriesServed(Stated.unknown())
            .build();
    assertThat(region(gap, there)).isGreaterThan(region(gap, offer));
    assertThat(region(gap, silent)).isGreaterThan(region(gap, offer));
  }

  private static double region(GapProfile gap, OfferProfile offer) {
    return Objects.requireNonNull(Mother.score(gap, offer).of(Side.JAPAN).line(Criterion.REGION))
        .blended();
  }

  private static OfferProfile offer() {
    return Mother.reducerOffer().build();
  }

  @Test
  void onlyContentAndFactsMakeAStrongPair() {
    MatchingModel.Grounds good = new MatchingModel.Grounds(.8, .8, false);
    assertThat(Mother.MODEL.band(80, good)).isEqualTo(Band.INTRODUCE);
    assertThat(Mother.MODEL.band(80, new MatchingModel.Grounds(.4, .8, false)))
        .isEqualTo(Band.CHECK);
    assertThat(Mother.MODEL.band(80, new MatchingModel.Grounds(.8, .4, false)))
        .isEqualTo(Band.CHECK);
    assertThat(Mother.MODEL.band(80, new MatchingModel.Grounds(.8, .8, true)))
        .isEqualTo(Band.CHECK);
    assertThat(Mother.MODEL.band(60, good)).isEqualTo(Band.OFFICE);
    assertThat(Mother.MODEL.band(40, good)).isEqualTo(Band.BELOW);
  }

  @Test
  void aMandatoryLanguageThatIsUnknownIsSettledBeforeAPairIsStrong() {
    CompanyProfile silent = Mother.taiwaneseMaker().languages(Stated.unknown()).build();
    assertThat(Mother.score(Mother.reducerGap().build(), with(offer(), silent)).band())
        .isNotEqualTo(Band.INTRODUCE);
    assertThat(Mother.score(Mother.reducerGap().build(), offer()).band()).isEqualTo(Band.INTRODUCE);
  }

  @Test
  void inAThirdCountryAFirmOfUnknownPlaceIsExplainedToo() {
    GapProfile gap =
        Mother.reducerGap()
            .modes(List.of("third_country_team"))
            .needs(Needs.ask().targetCountries(Set.of("VN")).build())
            .build();
    OfferProfile offer =
        with(
            offer().toBuilder().modes(List.of("third_country_team")).build(),
            Mother.taiwaneseMaker().region(null).presence(Stated.of(Set.of("VN"))).build());
    assertThat(Objects.requireNonNull(Mother.entry(gap, offer).explanation()).reasons())
        .extracting(reason -> reason.code())
        .contains(ReasonCode.COUNTRIES_PRESENT)
        .doesNotContain(ReasonCode.REGION_CLUSTER, ReasonCode.REGION_NEAR, ReasonCode.REGION_FAR);
  }
}
