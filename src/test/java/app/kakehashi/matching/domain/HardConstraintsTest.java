package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.Block;
import app.kakehashi.matching.Reason;
import app.kakehashi.matching.ReasonCode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HardConstraintsTest {

  private final GapProfile gap = Mother.reducerGap().build();
  private final OfferProfile offer = Mother.reducerOffer().build();

  private static List<Block> blocks(GapProfile gap, OfferProfile offer) {
    return Mother.catalogue(gap, offer).blocks(gap.id(), offer.id());
  }

  private OfferProfile by(CompanyProfile.Builder company) {
    return offer.toBuilder().company(company.build()).build();
  }

  private GapProfile asking(Needs.Builder needs) {
    return gap.toBuilder().needs(needs.build()).build();
  }

  @Test
  void aGoodPairIsNotBlocked() {
    assertThat(blocks(gap, offer)).isEmpty();
  }

  @Test
  void aPausedPostingIsBlocked() {
    assertThat(blocks(gap, offer.toBuilder().open(false).build()))
        .containsExactly(Block.H1_NOT_OPEN);
    assertThat(blocks(gap.toBuilder().open(false).build(), offer))
        .containsExactly(Block.H1_NOT_OPEN);
  }

  @Test
  void noCompatibleModeIsBlocked() {
    assertThat(blocks(gap, offer.toBuilder().modes(List.of("acquisition")).build()))
        .containsExactly(Block.H2_NO_MODE);
    assertThat(blocks(gap, offer.toBuilder().modes(List.of()).build())).isEmpty();
  }

  @Test
  void aMandatoryCertificateDeclaredAbsentIsBlocked() {
    assertThat(blocks(gap, by(Mother.taiwaneseMaker().certificates(Stated.of(Set.of("CE"))))))
        .containsExactly(Block.H3_CERTIFICATE_ABSENT);
  }

  @Test
  void exportControlThatIsNotClearedIsBlocked() {
    OfferConditions flagged = new OfferConditions(Stated.unknown(), Set.of(), false);
    assertThat(blocks(gap, offer.toBuilder().conditions(flagged).build()))
        .containsExactly(Block.H4_NOT_CLEARED);
  }

  @Test
  void firmsOfOneGroupAndBlockedFirmsAreKeptApart() {
    GapProfile grouped = gap.toBuilder().owner(gap.owner().toBuilder().group("g").build()).build();
    assertThat(blocks(grouped, by(Mother.taiwaneseMaker().group("g"))))
        .containsExactly(Block.H5_NOT_TOGETHER);
    assertThat(blocks(gap, by(Mother.taiwaneseMaker().blocked(Set.of("jp-maker")))))
        .containsExactly(Block.H5_NOT_TOGETHER);
    GapProfile blocking =
        gap.toBuilder().owner(gap.owner().toBuilder().blocked(Set.of("tw-maker")).build()).build();
    assertThat(blocks(blocking, offer)).containsExactly(Block.H5_NOT_TOGETHER);
  }

  @Test
  void aPairDeclinedLatelyIsInNoListAndCanBeLookedAt() {
    Catalogue catalogue =
        new Catalogue.Builder(Mother.MODEL, Mother.REFERENCE, Mother.READER, Mother.TODAY)
            .gaps(List.of(gap))
            .offers(List.of(offer))
            .build();
    assertThat(catalogue.gapsFor("offer-1", RankingRequest.top(1)).entries()).hasSize(1);
    Catalogue declined = catalogue.remembering((g, o) -> g.equals("gap-1") && o.equals("offer-1"));
    Ranking gaps = declined.gapsFor("offer-1", RankingRequest.top(1));
    assertThat(gaps.entries()).isEmpty();
    assertThat(gaps.blocked())
        .containsExactly(new Ranking.Blocked("gap-1", List.of(Block.H5_NOT_TOGETHER)));
    assertThat(declined.offersFor("gap-1", RankingRequest.top(1)).entries()).isEmpty();
    assertThat(declined.hasOfferFor("gap-1", band -> true)).isFalse();
    assertThat(declined.blocks("gap-1", "offer-1")).isEmpty();
    assertThat(declined.pair("gap-1", "offer-1", RankingRequest.top(1))).isPresent();
  }

  @Test
  void tooLittleIsBlockedWhereNobodyMayHelp() {
    OfferProfile small = offer.toBuilder().capacity(new Capacity(100.0, null, null, false)).build();
    Needs.Builder much = Needs.ask().monthlyQuantity(500.0);
    assertThat(blocks(asking(much.consortiumAllowed(false)), small))
        .containsExactly(Block.H6_VOLUME);
    assertThat(blocks(asking(much.consortiumAllowed(true)), small)).isEmpty();
    Needs.Builder thrice = Needs.ask().monthlyQuantity(300.0).consortiumAllowed(false);
    assertThat(blocks(asking(thrice), small)).isEmpty();
    assertThat(blocks(asking(thrice.monthlyQuantity(301.0)), small))
        .containsExactly(Block.H6_VOLUME);
  }

  @Test
  void deliveryFarTooLateIsBlocked() {
    Needs.Builder soon = Needs.ask().neededBy(Mother.TODAY.plusDays(100));
    assertThat(
            blocks(
                asking(soon),
                offer.toBuilder().capacity(new Capacity(null, null, 151, false)).build()))
        .containsExactly(Block.H7_TOO_LATE);
    assertThat(
            blocks(
                asking(soon),
                offer.toBuilder().capacity(new Capacity(null, null, 150, false)).build()))
        .isEmpty();
  }

  @Test
  void exclusivityGrantedElsewhereIsBlocked() {
    OfferConditions granted = new OfferConditions(Stated.unknown(), Set.of("JP"), null);
    assertThat(
            blocks(
                asking(Needs.ask().exclusiveTerritory("JP")),
                offer.toBuilder().conditions(granted).build()))
        .containsExactly(Block.H8_EXCLUSIVITY_GRANTED);
  }

  @Test
  void exhaustedCapacityDoesNotBlock() {
    assertThat(
            blocks(gap, offer.toBuilder().capacity(new Capacity(null, null, null, true)).build()))
        .isEmpty();
  }

  @Test
  void aLanguageThatTheOffersWordsSpeakOfIsAskedForAndNotRuledOut() {
    OfferProfile listed = by(Mother.taiwaneseMaker().languages(Stated.of(Set.of("zh-Hant", "en"))));
    OfferProfile spoken =
        listed.toBuilder().text(Mother.chinese("機器人用減速機製造", "自製諧波減速機，日語窗口對應。")).build();
    OfferProfile denied =
        listed.toBuilder().text(Mother.chinese("機器人用減速機製造", "自製諧波減速機，無日語人員。")).build();

    assertThat(blocks(gap, spoken)).isEmpty();
    assertThat(Mother.catalogue(gap, spoken).pair(gap.id(), spoken.id(), RankingRequest.top(1)))
        .hasValueSatisfying(
            entry ->
                assertThat(entry.explanation().reasons())
                    .extracting(Reason::code)
                    .contains(ReasonCode.CAP_LANGUAGE_UNKNOWN));
    assertThat(blocks(gap, denied)).containsExactly(Block.H10_LANGUAGE_ABSENT);
  }

  @Test
  void aCertificateThatTheOffersWordsSpeakOfIsAskedForAndNotRuledOut() {
    GapProfile medical = asking(Needs.ask().mandatoryCertificates(Set.of("ISO13485")));
    OfferProfile listed = by(Mother.taiwaneseMaker().certificates(Stated.of(Set.of("ISO9001"))));
    OfferProfile spoken =
        listed.toBuilder().text(Mother.chinese("機器人用減速機製造", "自製諧波減速機，ISO 13485工廠。")).build();

    assertThat(blocks(medical, listed)).containsExactly(Block.H3_CERTIFICATE_ABSENT);
    assertThat(blocks(medical, spoken)).isEmpty();
    assertThat(
            Mother.catalogue(medical, spoken)
                .pair(medical.id(), spoken.id(), RankingRequest.top(1)))
        .hasValueSatisfying(
            entry ->
                assertThat(entry.explanation().reasons())
                    .extracting(Reason::code)
                    .contains(ReasonCode.CAP_CERTIFICATE_UNKNOWN));
  }

  @Test
  void aMandatoryLanguageDeclaredAbsentIsBlocked() {
    assertThat(blocks(gap, by(Mother.taiwaneseMaker().languages(Stated.of(Set.of("zh-Hant"))))))
        .containsExactly(Block.H10_LANGUAGE_ABSENT);
  }

  @Test
  void statedExclusionsBlock() {
    OfferConditions madeInChina = new OfferConditions(Stated.of(Set.of("CN")), Set.of(), null);
    OfferConditions madeInBoth = new OfferConditions(Stated.of(Set.of("CN", "TW")), Set.of(), null);
    GapProfile choosy = asking(Needs.ask().excludedOrigins(Set.of("CN")));
    assertThat(blocks(choosy, offer.toBuilder().conditions(madeInChina).build()))
        .containsExactly(Block.H11_EXCLUDED);
    assertThat(blocks(choosy, offer.toBuilder().conditions(madeInBoth).build())).isEmpty();
    assertThat(
            blocks(
                asking(Needs.ask().thirdCountrySitesRefused(true)),
                offer.toBuilder().conditions(madeInChina).build()))
        .containsExactly(Block.H11_EXCLUDED);
    assertThat(
            blocks(
                asking(Needs.ask().monthlyQuantity(10.0)),
                offer.toBuilder().capacity(new Capacity(null, 50.0, null, false)).build()))
        .containsExactly(Block.H11_EXCLUDED);
    assertThat(
            blocks(
                asking(Needs.ask().monthlyQuantity(50.0)),
                offer.toBuilder().capacity(new Capacity(null, 50.0, null, false)).build()))
        .isEmpty();
    OfferConditions madeAtHome = new OfferConditions(Stated.of(Set.of("JP", "TW")), Set.of(), null);
    assertThat(
            blocks(
                asking(Needs.ask().thirdCountrySitesRefused(true)),
                offer.toBuilder().conditions(madeAtHome).build()))
        .isEmpty();
  }

  @Test
  void blockedPairsAreReportedAndNeverListed() {
    OfferProfile blocked = offer.toBuilder().modes(List.of("acquisition")).build();
    Ranking ranking =
        Mother.catalogue(gap, blocked, Mother.cakeOffer().build())
            .offersFor("gap-1", RankingRequest.top(10));
    assertThat(ranking.entries())
        .extracting(entry -> entry.score().offerId())
        .containsExactly("offer-2");
    assertThat(ranking.blocked())
        .containsExactly(new Ranking.Blocked("offer-1", List.of(Block.H2_NO_MODE)));
    assertThat(Block.H10_LANGUAGE_ABSENT.code()).isEqualTo("H10");
  }
}
