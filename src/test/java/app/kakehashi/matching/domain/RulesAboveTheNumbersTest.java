package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kakehashi.matching.Argument;
import app.kakehashi.matching.Audience;
import app.kakehashi.matching.Bar;
import app.kakehashi.matching.Block;
import app.kakehashi.matching.Change;
import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Explanation;
import app.kakehashi.matching.Preset;
import app.kakehashi.matching.Reason;
import app.kakehashi.matching.ReasonCode;
import app.kakehashi.matching.ScoreLine;
import app.kakehashi.matching.Side;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The rules that win over every number of the design, as far as no other class tests them; which
 * class tests which rule stands in docs/adr/0038.
 */
class RulesAboveTheNumbersTest {

  private static final int PAIRS = 300;

  private record Drawn(GapProfile gap, OfferProfile offer, Ranking.Entry entry) {
    Explanation explanation() {
      return Objects.requireNonNull(entry.explanation());
    }
  }

  private static List<Drawn> pairs(long seed, Preset preset) {
    List<Drawn> drawn = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      RandomPairs draw = new RandomPairs(seed + i);
      GapProfile gap = draw.gap();
      OfferProfile offer = draw.offer();
      RandomPairs.catalogue(gap, offer)
          .pair("gap-1", "offer-1", RankingRequest.top(1).by(preset))
          .ifPresent(entry -> drawn.add(new Drawn(gap, offer, entry)));
    }
    return drawn;
  }

  @Test
  void sectorSizeAndRegionStandFirstWhateverTheirWeightAndWhateverIsKnown() {
    for (Preset preset : Preset.values()) {
      for (Drawn pair : pairs(100_000, preset)) {
        assertThat(pair.explanation().bars())
            .extracting(Bar::criterion)
            .containsExactly(Criterion.SECTOR, Criterion.SIZE, Criterion.REGION);
        for (Bar bar : pair.explanation().bars()) {
          ScoreLine line =
              Objects.requireNonNull(pair.entry().score().of(Side.JAPAN).line(bar.criterion()));
          assertThat(bar.value()).isEqualTo(line.blended());
          assertThat(bar.known()).isEqualTo(line.evidence());
        }
      }
    }
  }

  @Test
  void thePresetOfTheseThreeHasNothingElseOnEitherSide() {
    for (Drawn pair : pairs(110_000, Preset.SECTOR_SIZE_REGION)) {
      assertThat(criteria(pair, Side.JAPAN))
          .containsExactlyInAnyOrder(Criterion.SECTOR, Criterion.SIZE, Criterion.REGION);
      assertThat(criteria(pair, Side.TAIWAN))
          .containsExactlyInAnyOrder(Criterion.FIT, Criterion.COUNTERPARTY, Criterion.REGION);
    }
  }

  private static List<Criterion> criteria(Drawn pair, Side side) {
    return pair.entry().score().of(side).lines().stream().map(ScoreLine::criterion).toList();
  }

  @Test
  void listsAreSortedByTheNumberShownAndTiesById() {
    List<OfferProfile> offers = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      OfferProfile drawn = Mother.randomOffers(90, 5).get(i / 3);
      offers.add(
          OfferProfile.of("o%03d".formatted((i * 37) % 90), drawn.company(), drawn.text())
              .modes(drawn.modes())
              .build());
    }
    GapProfile gap = Mother.reducerGap().needs(Needs.ask().build()).build();
    List<Ranking.Entry> entries =
        Mother.catalogue(List.of(gap), offers).offersFor("gap-1", RankingRequest.top(90)).entries();
    int ties = 0;
    for (int i = 1; i < entries.size(); i++) {
      PairScore above = entries.get(i - 1).score();
      PairScore below = entries.get(i).score();
      assertThat(above.joint()).isGreaterThanOrEqualTo(below.joint());
      if (above.joint() == below.joint()) {
        ties++;
        assertThat(above.offerId()).isLessThan(below.offerId());
      }
    }
    assertThat(ties).isGreaterThan(20);
  }

  @Test
  void loadAndCapacityChangeNoListOfOneGap() {
    GapProfile gap = Mother.reducerGap().build();
    OfferProfile free = Mother.reducerOffer().build();
    OfferProfile full = free.toBuilder().capacity(new Capacity(null, null, null, true)).build();
    assertThat(Mother.score(gap, full).joint()).isEqualTo(Mother.score(gap, free).joint());
    assertThat(Mother.catalogue(gap, full).blocks("gap-1", "offer-1")).isEmpty();
  }

  @Test
  void whatFollowsFromRevenueCapacityOrOpenIntroductionsIsForTheFirmAndTheOfficeOnly() {
    Set<ReasonCode> own =
        EnumSet.of(
            ReasonCode.VOLUME_ENOUGH,
            ReasonCode.VOLUME_PART,
            ReasonCode.ORDER_HEALTHY,
            ReasonCode.ORDER_DEPENDENT,
            ReasonCode.CAPACITY_EXHAUSTED,
            ReasonCode.CONDITION_MINIMUM,
            ReasonCode.CONDITION_BUSY);
    Set<ReasonCode> seen = new HashSet<>();
    for (Drawn pair : pairs(120_000, Preset.DEFAULT)) {
      for (Reason reason : pair.explanation().reasons()) {
        assertThat(reason.audience()).contains(Audience.OFFICE);
        boolean forTaiwan = reason.side() == Side.TAIWAN || own.contains(reason.code());
        assertThat(reason.audience().contains(Audience.TAIWAN_SIDE)).isEqualTo(forTaiwan);
        assertThat(reason.audience().contains(Audience.JAPAN_SIDE)).isEqualTo(!forTaiwan);
        if (own.contains(reason.code())) {
          seen.add(reason.code());
        }
      }
      assertThat(pair.explanation().changes(Audience.JAPAN_SIDE))
          .extracting(Change::criterion)
          .doesNotContain(Criterion.VOLUME, Criterion.ORDER);
      assertThat(pair.explanation().all(Audience.JAPAN_SIDE))
          .noneMatch(
              reason ->
                  reason.code() == ReasonCode.LEAST_STRONG
                      && reason.criterion() == Criterion.VOLUME);
    }
    assertThat(seen).containsAll(own);
  }

  @Test
  void noReasonNamesAFirm() {
    for (Drawn pair : pairs(130_000, Preset.DEFAULT)) {
      for (Reason reason : pair.explanation().reasons()) {
        for (Argument argument : reason.arguments()) {
          if (argument instanceof Argument.Codes codes) {
            assertThat(codes.codes())
                .doesNotContain(
                    pair.gap().owner().id(),
                    pair.offer().company().id(),
                    pair.gap().id(),
                    pair.offer().id());
          }
        }
      }
    }
  }

  @Test
  void aStatedListIsCompleteAndAListOfSomeIsNot() {
    GapProfile gap = Mother.reducerGap().build();
    Stated some = Stated.atLeast(Set.of("CE"));
    Stated complete = Stated.of(Set.of("CE"));
    assertThat(blocks(gap, some)).isEmpty();
    assertThat(blocks(gap, complete)).containsExactly(Block.H3_CERTIFICATE_ABSENT);
    assertThat(Stated.of(Set.of())).isNotEqualTo(Stated.unknown());
    assertThat(blocks(gap, Stated.of(Set.of()))).containsExactly(Block.H3_CERTIFICATE_ABSENT);
  }

  private static List<Block> blocks(GapProfile gap, Stated certificates) {
    OfferProfile offer =
        Mother.reducerOffer()
            .company(Mother.taiwaneseMaker().certificates(certificates).build())
            .build();
    return Mother.catalogue(gap, offer).blocks("gap-1", "offer-1");
  }

  @Test
  void clustersCountForThemesOfTheFieldsAskedOnlyAndRegionIsMeasuredFromThePlaceOfNeed() {
    OfferProfile offer =
        Mother.reducerOffer().company(Mother.taiwaneseMaker().region("TW-HSZ").build()).build();
    GapProfile chips =
        Mother.reducerGap()
            .fields(Set.of("semiconductor_process"))
            .owner(Mother.japaneseMaker().region("JP-01").build())
            .placeOfNeed("JP-43")
            .build();
    RegionFit fit = new RegionFit(Mother.REFERENCE, Mother.MODEL);
    RegionFit.Result measured = fit.score("JP-43", "TW-HSZ", chips.fields());
    ScoreLine line =
        Objects.requireNonNull(Mother.score(chips, offer).of(Side.JAPAN).line(Criterion.REGION));
    assertThat(line.value()).isGreaterThan(0);
    double km = Mother.REFERENCE.regions().distanceKm("JP-43", "TW-HSZ").orElseThrow();
    RegionFit.Result none = fit.score("JP-43", "TW-HSZ", Set.of());
    assertThat(none.cluster()).isNull();
    assertThat(none.evidence()).isEqualTo(.4);
    assertThat(none.value()).isCloseTo(Math.exp(-km / 2500), within(1e-9));
    assertThat(measured.kilometres()).isEqualTo(km);
    assertThat(fit.score(null, "TW-HSZ", Set.of()).evidence()).isZero();
    assertThat(fit.score("JP-43", null, Set.of()).evidence()).isZero();
  }

  /** Table C of the design with what was added to it; what is not listed does not go together. */
  @Test
  void theTableOfModesIsThatOfTheDesign() {
    List<String> modes =
        List.of(
            "supply",
            "oem_odm",
            "licence",
            "joint_rnd",
            "service",
            "agency",
            "joint_venture",
            "acquisition",
            "third_country_team",
            "branch");
    double[][] table = {
      {1, .8, 0, 0, .6, 0, 0, 0, 0, .7},
      {.6, 1, 0, .4, 0, 0, 0, 0, 0, .6},
      {0, 0, 1, .5, 0, 0, 0, 0, 0, 0},
      {0, .6, .6, 1, .5, 0, 0, 0, 0, .6},
      {.6, 0, 0, 0, 1, 0, 0, 0, .5, .7},
      {.4, 0, 0, 0, 0, 1, 0, 0, 0, .6},
      {0, 0, 0, 0, 0, 0, 1, .5, .7, .8},
      {0, 0, 0, 0, 0, 0, .4, 1, 0, 0},
      {.5, 0, 0, 0, 0, .5, .7, 0, 1, 0},
      {0, 0, 0, 0, 0, 0, 0, 0, 0, 1}
    };
    for (int wanted = 0; wanted < modes.size(); wanted++) {
      for (int offered = 0; offered < modes.size(); offered++) {
        assertThat(Mother.MODEL.mode(modes.get(wanted), modes.get(offered)))
            .as("%s wanted, %s offered", modes.get(wanted), modes.get(offered))
            .isEqualTo(table[wanted][offered]);
      }
    }
  }

  @Test
  void theSizeBandIsThatOfTheWishThatWins() {
    GapProfile gap =
        Mother.reducerGap()
            .owner(Mother.japaneseMaker().size(new CompanySize(40_000, null, null)).build())
            .modes(List.of("joint_rnd", "supply"))
            .build();
    OfferProfile maker = Mother.reducerOffer().modes(List.of("supply")).build();
    OfferProfile laboratory = maker.toBuilder().modes(List.of("joint_rnd", "supply")).build();
    assertThat(size(gap, laboratory)).isEqualTo(1);
    assertThat(size(gap, maker)).isLessThan(1);
  }

  private static double size(GapProfile gap, OfferProfile offer) {
    return Objects.requireNonNull(Mother.score(gap, offer).of(Side.JAPAN).line(Criterion.SIZE))
        .value();
  }

  @Test
  void explorationIsSeededByGapAndModelVersionAlone() {
    double[] scores = new double[40];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = 70 - i;
    }
    Exploration exploration = new Exploration(Mother.MODEL);
    List<Exploration.Drawn> drawn = exploration.draw(scores, 3, "gap-1", "v1");
    assertThat(exploration.draw(scores, 3, "gap-1", "v1")).isEqualTo(drawn);
    Set<List<Exploration.Drawn>> others = new HashSet<>();
    for (int i = 0; i < 10; i++) {
      others.add(exploration.draw(scores, 3, "gap-" + i, "v1"));
      others.add(exploration.draw(scores, 3, "gap-1", "v" + i));
    }
    assertThat(others).hasSizeGreaterThan(10);
    assertThat(exploration.draw(scores, 0, "gap-1", "v1")).isEmpty();
    assertThat(exploration.draw(new double[0], 3, "gap-1", "v1")).isEmpty();
    assertThat(drawn.getFirst().propensity()).isBetween(0.0, 1.0);
  }
}
