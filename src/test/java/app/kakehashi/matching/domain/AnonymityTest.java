package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.Side;
import app.kakehashi.reference.WeightedSector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  @Test
  void aStrangersWholeListFollowsFromWhatIsPublished() {
    for (int round = 0; round < 20; round++) {
      List<GapProfile> gaps = new ArrayList<>();
      List<GapProfile> others = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        GapProfile drawn = new RandomPairs(9000L + 100L * round + i).gap();
        boolean anonymous = i % 2 == 0;
        gaps.add(named(drawn, "g" + i, drawn, anonymous));
        GapProfile elsewhere = new RandomPairs(5_000_000L + 100L * round + i).gap();
        others.add(named(drawn, "g" + i, anonymous ? elsewhere : drawn, anonymous));
      }
      OfferProfile offer = new RandomPairs(31L + round).offer();
      assertThat(listOf(gaps, offer)).isEqualTo(listOf(others, offer));
    }
  }

  private static GapProfile named(GapProfile gap, String id, GapProfile whose, boolean anonymous) {
    return GapProfile.of(id, whose.owner(), gap.text())
        .fields(gap.fields())
        .soughtSectors(gap.soughtSectors())
        .modes(gap.modes())
        .needs(gap.needs())
        .terms(gap.terms())
        .placeOfNeed(whose.placeOfNeed())
        .published(anonymous ? PUBLISHED : null)
        .build();
  }

  /** Order, scores, bands, bars, reasons and what is drawn from below, as a stranger gets them. */
  private static String listOf(List<GapProfile> gaps, OfferProfile offer) {
    Set<String> named =
        gaps.stream()
            .filter(gap -> gap.published() == null)
            .map(GapProfile::id)
            .collect(Collectors.toSet());
    Ranking ranking =
        Mother.catalogue(gaps, List.of(offer))
            .gapsFor(offer.id(), RankingRequest.top(10).exploring(3).knowing(named::contains));
    StringBuilder seen = new StringBuilder();
    ranking.entries().forEach(entry -> append(seen, entry));
    ranking.exploration().forEach(drawn -> append(seen.append(drawn.propensity()), drawn.entry()));
    return seen.append(ranking.blocked()).toString();
  }

  private static void append(StringBuilder seen, Ranking.Entry entry) {
    seen.append(entry.score().gapId())
        .append(Double.toHexString(entry.score().joint()))
        .append(entry.score().band())
        .append(entry.score().of(Side.TAIWAN))
        .append(entry.explanation());
  }
}
