package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.Argument;
import app.kakehashi.matching.Audience;
import app.kakehashi.matching.Bar;
import app.kakehashi.matching.Change;
import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Explanation;
import app.kakehashi.matching.Reason;
import app.kakehashi.matching.ReasonCode;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.Stance;
import app.kakehashi.matching.TermPair;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static Explanation explain(GapProfile gap, OfferProfile offer) {
    return Objects.requireNonNull(Mother.entry(gap, offer).explanation());
  }

  private static List<ReasonCode> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }

  private static Explanation good() {
    return explain(Mother.reducerGap().build(), Mother.reducerOffer().build());
  }

  @Test
  void sectorSizeAndRegionStandFirst() {
    assertThat(good().bars())
        .extracting(Bar::criterion)
        .containsExactly(Criterion.SECTOR, Criterion.SIZE, Criterion.REGION);
  }

  @Test
  void theWordsOfBothTextsStandSideBySide() {
    TermPair reducer =
        good().words().stream()
            .filter(pair -> pair.gap().words().contains("減速機"))
            .findFirst()
            .orElseThrow();
    assertThat(reducer.offer().words()).contains("減速機");
    String title = Mother.reducerGap().build().text().title();
    if (reducer.gap().part().equals("title")) {
      assertThat(title.substring(reducer.gap().from(), reducer.gap().to()))
          .isEqualTo(reducer.gap().words());
    }
  }

  @Test
  void everyAudienceReadsAtLeastOnePointAgainst() {
    GapProfile gap = Mother.reducerGap().build();
    Catalogue catalogue = Mother.catalogue(List.of(gap), Mother.randomOffers(150, 21));
    for (Ranking.Entry entry : catalogue.offersFor("gap-1", RankingRequest.top(150)).entries()) {
      Explanation explanation = Objects.requireNonNull(entry.explanation());
      for (Audience audience : Audience.values()) {
        assertThat(explanation.pointsAgainst(audience)).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        assertThat(explanation.reasonsFor(audience)).hasSizeLessThanOrEqualTo(3);
        assertThat(explanation.reasonsFor(audience))
            .allSatisfy(reason -> assertThat(reason.stance()).isEqualTo(Stance.FOR));
      }
    }
  }

  @Test
  void eachSideReadsItsOwnReasonsAndTheOfficeReadsAll() {
    Explanation explanation = good();
    assertThat(explanation.all(Audience.JAPAN_SIDE))
        .allSatisfy(reason -> assertThat(reason.side()).isEqualTo(Side.JAPAN));
    assertThat(explanation.all(Audience.TAIWAN_SIDE))
        .allSatisfy(
            reason ->
                assertThat(
                        reason.side() == Side.TAIWAN || reason.code().name().startsWith("VOLUME"))
                    .isTrue());
    assertThat(explanation.all(Audience.OFFICE)).containsAll(explanation.reasons());
  }

  @Test
  void aTaiwaneseFirmsOwnFiguresAreNeverForTheJapaneseSide() {
    OfferProfile offer =
        Mother.reducerOffer().capacity(new Capacity(100.0, null, null, true)).build();
    GapProfile gap = Mother.reducerGap().needs(Needs.ask().monthlyQuantity(500.0).build()).build();
    Explanation explanation = explain(gap, offer);
    assertThat(codes(explanation.all(Audience.OFFICE)))
        .contains(ReasonCode.VOLUME_PART, ReasonCode.CAPACITY_EXHAUSTED, ReasonCode.ORDER_HEALTHY);
    assertThat(codes(explanation.all(Audience.JAPAN_SIDE)))
        .doesNotContain(
            ReasonCode.VOLUME_PART,
            ReasonCode.VOLUME_ENOUGH,
            ReasonCode.CAPACITY_EXHAUSTED,
            ReasonCode.ORDER_HEALTHY,
            ReasonCode.ORDER_DEPENDENT);
  }

  @Test
  void whatIsUnknownIsAnOpenPointAndNotAFault() {
    OfferProfile offer =
        Mother.reducerOffer()
            .company(Mother.taiwaneseMaker().certificates(Stated.unknown()).build())
            .build();
    Reason open =
        explain(Mother.reducerGap().build(), offer).reasons().stream()
            .filter(reason -> reason.code() == ReasonCode.CERTIFICATE_UNKNOWN)
            .findFirst()
            .orElseThrow();
    assertThat(open.stance()).isEqualTo(Stance.OPEN);
    assertThat(open.arguments())
        .containsExactly(new Argument.Codes(Argument.Vocabulary.CERTIFICATE, List.of("ISO9001")));
  }

  @Test
  void aDenialInTheOffersWordsIsShown() {
    OfferProfile offer =
        Mother.reducerOffer().text(Mother.chinese("工業機器人整合", "提供機器人整合服務，不供應減速機。")).build();
    assertThat(codes(explain(Mother.reducerGap().build(), offer).reasons()))
        .contains(ReasonCode.CONDITION_DENIED);
  }

  @Test
  void aMinimumOrderAboveTheNeedIsForTheOfficeAndTheFirm() {
    OfferProfile offer =
        Mother.reducerOffer().text(Mother.chinese("工業機器人用精密減速機", "減速機製造，最低訂購量 50,000 台。")).build();
    Explanation explanation = explain(Mother.reducerGap().build(), offer);
    assertThat(codes(explanation.all(Audience.OFFICE))).contains(ReasonCode.CONDITION_MINIMUM);
    assertThat(codes(explanation.all(Audience.JAPAN_SIDE)))
        .contains(ReasonCode.CAP_CONDITION)
        .doesNotContain(ReasonCode.CONDITION_MINIMUM);
  }

  @Test
  void aMeasuredValueThatFallsShortIsShownInTheWordsOfBoth() {
    Explanation explanation =
        explain(
            Mother.reducerGap()
                .text(Mother.japanese("減速機の調達先", "減速機を月200台。周囲温度は125℃、停止しません。"))
                .build(),
            Mother.reducerOffer().text(Mother.chinese("精密減速機", "減速機製造，耐溫至 98 ℃ 為止。")).build());
    Reason reason =
        explanation.all(Audience.JAPAN_SIDE).stream()
            .filter(found -> found.code() == ReasonCode.CONDITION_MEASURE)
            .findFirst()
            .orElseThrow();
    assertThat(reason.stance()).isEqualTo(Stance.AGAINST);
    Argument.Words words = (Argument.Words) reason.arguments().getFirst();
    assertThat(words.pairs()).hasSize(1);
    assertThat(words.pairs().getFirst().gap().words()).isEqualTo("周囲温度は125℃");
    assertThat(words.pairs().getFirst().offer().words()).isEqualTo("耐溫至 98 ℃ 為止");
  }

  @Test
  void onlyWhatAFirmCanChangeIsNamedAsAChange() {
    Explanation explanation =
        explain(
            Mother.reducerGap().build(),
            Mother.reducerOffer()
                .company(CompanyProfile.of("tw", "TW").build())
                .modes(List.of())
                .build());
    assertThat(explanation.changes())
        .isNotEmpty()
        .extracting(Change::criterion)
        .doesNotContain(Criterion.TEXT, Criterion.SIZE, Criterion.REGION, Criterion.FIT);
    assertThat(explanation.changes(Audience.JAPAN_SIDE))
        .allSatisfy(change -> assertThat(change.side()).isEqualTo(Side.JAPAN));
    assertThat(explanation.changes(Audience.TAIWAN_SIDE))
        .allSatisfy(change -> assertThat(change.side()).isEqualTo(Side.TAIWAN));
    assertThat(explanation.changes(Audience.OFFICE)).isEqualTo(explanation.changes());
  }

  @Test
  void everyCriterionFindsItsReason() {
    GapProfile gap =
        Mother.reducerGap()
            .owner(
                Mother.japaneseMaker()
                    .region("JP-23")
                    .size(new CompanySize(12000, 60e9, null))
                    .dejima(true)
                    .build())
            .needs(
                Needs.ask()
                    .mandatoryCertificates(Set.of("ISO9001"))
                    .preferredCertificates(Set.of("IATF16949"))
                    .preferredLanguages(Set.of("ja", "en"))
                    .targetCountries(Set.of("VN"))
                    .partnerRegions(Set.of("TW"))
                    .labourWanted(2.0)
                    .obstacles(Set.of("sales_channel"))
                    .monthlyQuantity(100.0)
                    .neededBy(Mother.TODAY.plusDays(300))
                    .maturity("pilot")
                    .build())
            .build();
    OfferProfile full =
        Mother.reducerOffer()
            .company(
                Mother.taiwaneseMaker()
                    .presence(Stated.of(Set.of("TW", "VN", "JP")))
                    .trust(new Trust(true, true, 1, 1))
                    .build())
            .labourSaved(2.0)
            .obstaclesRemoved(Stated.of(Set.of("sales_channel")))
            .capacity(new Capacity(150.0, null, 60, false))
            .build();
    assertThat(codes(explain(gap, full).reasons()))
        .contains(
            ReasonCode.TEXT_SHARED,
            ReasonCode.MODE_WISHED,
            ReasonCode.SIZE_DEJIMA,
            ReasonCode.CERTIFICATE_HELD,
            ReasonCode.LANGUAGE_HELD,
            ReasonCode.VOLUME_ENOUGH,
            ReasonCode.REGION_CLUSTER,
            ReasonCode.TIME_MEETS,
            ReasonCode.BRIDGE_GOOD,
            ReasonCode.TRUST_GOOD,
            ReasonCode.LABOUR_MEETS,
            ReasonCode.OBSTACLE_REMOVED,
            ReasonCode.MATURITY_MEETS,
            ReasonCode.PLACE_MEETS,
            ReasonCode.COUNTRIES_PRESENT);
    OfferProfile poor =
        OfferProfile.of(
                "offer-3",
                Mother.cakeOffer().build().company().toBuilder()
                    .languages(Stated.of(Set.of("zh-Hant")))
                    .presence(Stated.of(Set.of("TW")))
                    .trust(new Trust(false, false, 0, 4))
                    .size(new CompanySize(1, 1e6, 1e6))
                    .build(),
                Mother.cakeOffer().build().text())
            .modes(List.of("service"))
            .labourSaved(.5)
            .obstaclesRemoved(Stated.of(Set.of("cost_down")))
            .capacity(new Capacity(10.0, null, 420, false))
            .maturity("prototype")
            .countriesServed(Stated.of(Set.of("TW")))
            .build();
    GapProfile large =
        gap.toBuilder()
            .owner(Mother.japaneseMaker().size(new CompanySize(9000, 9e9, null)).build())
            .needs(gap.needs().toBuilder().partnerRegions(Set.of("TW-TXG")).build())
            .build();
    assertThat(codes(explain(large, poor).reasons()))
        .contains(
            ReasonCode.TEXT_LITTLE,
            ReasonCode.MODE_RELATED,
            ReasonCode.SIZE_FAR,
            ReasonCode.LANGUAGE_MISSING,
            ReasonCode.VOLUME_PART,
            ReasonCode.TIME_LATE,
            ReasonCode.BRIDGE_WEAK,
            ReasonCode.TRUST_WEAK,
            ReasonCode.LABOUR_PART,
            ReasonCode.OBSTACLE_LEFT,
            ReasonCode.PLACE_OTHER,
            ReasonCode.COUNTRIES_LACKING,
            ReasonCode.ORDER_DEPENDENT);
  }
}
