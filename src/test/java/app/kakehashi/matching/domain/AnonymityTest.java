package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.reference.WeightedSector;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Strangers see scores, orders and reasons that follow from the published coarse facts alone. */
class AnonymityTest {

  private static final CoarseFacts PUBLISHED = new CoarseFacts("28", "JP-27", 173);

  private static final RankingRequest STRANGER = RankingRequest.top(10).knowing(id -> false);

  private static CompanyProfile.Builder owner() {
    return Mother.japaneseMaker();
  }

  private static String seenByAStranger(CompanyProfile owner, String place) {
    GapProfile gap =
        Mother.reducerGap().owner(owner).placeOfNeed(place).published(PUBLISHED).build();
    Ranking.Entry entry =
        Mother.catalogue(gap, Mother.reducerOffer().build(), Mother.cakeOffer().build())
            .gapsFor("offer-1", STRANGER)
            .entries()
            .getFirst();
    return Double.toHexString(entry.score().joint()) + entry.explanation();
  }

  @Test
  void whatIsNotPublishedChangesNothing() {
    String seen = seenByAStranger(owner().build(), "JP-27");
    assertThat(seenByAStranger(owner().size(new CompanySize(120, 5e9, 7e9)).build(), "JP-28"))
        .isEqualTo(seen);
    assertThat(seenByAStranger(owner().region("JP-26").dejima(true).build(), "JP-26"))
        .isEqualTo(seen);
    assertThat(
            seenByAStranger(
                owner()
                    .sectors(List.of(new WeightedSector("2822", 1)))
                    .languages(Stated.of(Set.of("ja", "zh-Hant")))
                    .presence(Stated.of(Set.of("TW")))
                    .crossBorderBusiness(true)
                    .trust(new Trust(true, true, 3, 3))
                    .build(),
                "JP-27"))
        .isEqualTo(seen);
  }

  @Test
  void whoMayKnowTheCompanySeesTheWholeScore() {
    GapProfile gap =
        Mother.reducerGap()
            .owner(owner().size(new CompanySize(12000, 60e9, null)).build())
            .published(PUBLISHED)
            .build();
    Catalogue catalogue = Mother.catalogue(gap, Mother.reducerOffer().build());
    double known =
        catalogue.gapsFor("offer-1", RankingRequest.top(1)).entries().getFirst().score().joint();
    double stranger = catalogue.gapsFor("offer-1", STRANGER).entries().getFirst().score().joint();
    assertThat(known).isNotEqualTo(stranger);
    assertThat(
            catalogue
                .offersFor("gap-1", RankingRequest.top(1))
                .entries()
                .getFirst()
                .score()
                .joint())
        .isEqualTo(known);
  }

  @Test
  void anAnonymousOfferIsVeiledToo() {
    OfferProfile offer =
        Mother.reducerOffer().published(new CoarseFacts(null, "TW-TXG", 55)).build();
    OfferProfile other =
        offer.toBuilder()
            .company(
                Mother.taiwaneseMaker()
                    .region("TW-CHA")
                    .size(new CompanySize(31, 9e6, null))
                    .certificates(Stated.of(Set.of("ISO9001")))
                    .build())
            .build();
    assertThat(joint(offer)).isEqualTo(joint(other));
  }

  private static double joint(OfferProfile offer) {
    GapProfile gap = Mother.reducerGap().needs(Needs.ask().build()).build();
    return Mother.catalogue(gap, offer, Mother.cakeOffer().build())
        .offersFor("gap-1", STRANGER)
        .entries()
        .getFirst()
        .score()
        .joint();
  }

  @Test
  void aNamedPostingNeedsNoVeil() {
    GapProfile gap = Mother.reducerGap().build();
    assertThat(gap.veiled()).isSameAs(gap);
    OfferProfile offer = Mother.reducerOffer().build();
    assertThat(offer.veiled()).isSameAs(offer);
  }
}
