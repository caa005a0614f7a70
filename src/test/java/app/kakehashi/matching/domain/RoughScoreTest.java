package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Preset;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.domain.OfferColumns.Column;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rough score against the exact one. */
class RoughScoreTest {

  private static final int OFFERS = 160;
  private static final int GAPS = 40;

  private static OfferProfile numbered(int number, OfferProfile offer) {
    return Mother.called("o%04d".formatted(number), offer);
  }

  private static List<OfferProfile> drawn(long seed) {
    RandomPairs pairs = new RandomPairs(seed);
    List<OfferProfile> drawn = new ArrayList<>();
    for (int i = 0; i < OFFERS; i++) {
      drawn.add(numbered(i, pairs.offer()));
    }
    return drawn;
  }

  /** The same offers with amounts that stand for their steps, so that nothing is lost in steps. */
  private static List<OfferProfile> inSteps(List<OfferProfile> offers) {
    IndexedOffers indexed = IndexedOffers.of(offers);
    OfferColumns columns = new OfferColumns(indexed.veiled(), indexed.codes());
    List<OfferProfile> inSteps = new ArrayList<>();
    for (int i = 0; i < offers.size(); i++) {
      OfferProfile offer = offers.get(i);
      CompanySize size = example(columns, i, Column.SIZE).company().size();
      CompanySize revenue = example(columns, i, Column.REVENUE).company().size();
      inSteps.add(
          offer.toBuilder()
              .company(
                  offer.company().toBuilder()
                      .size(
                          new CompanySize(
                              size.employees(), size.capitalJpy(), revenue.revenueJpy()))
                      .build())
              .capacity(
                  new Capacity(
                      example(columns, i, Column.QUANTITY).capacity().monthlyQuantity(),
                      null,
                      example(columns, i, Column.LEAD).capacity().leadTimeDays(),
                      false))
              .build());
    }
    return inSteps;
  }

  private static OfferProfile example(OfferColumns columns, int offer, Column column) {
    OfferProfile nothing =
        OfferProfile.of("", CompanyProfile.of("", "TW").build(), Mother.chinese("", "")).build();
    return columns.example(column, columns.code(offer, column), nothing);
  }

  /** Offers as the rough score knows them, and gaps. */
  private record Pairs(
      IndexedOffers indexed, OfferDocument[] offers, OfferColumns columns, List<GapQuery> gaps) {

    static Pairs of(List<OfferProfile> profiles, long seed) {
      IndexedOffers indexed = IndexedOffers.of(profiles);
      OfferDocument[] offers = indexed.veiled();
      RandomPairs drawn = new RandomPairs(seed);
      List<GapQuery> gaps = new ArrayList<>();
      for (int i = 0; i < GAPS; i++) {
        gaps.add(indexed.gap(drawn.gap()));
      }
      return new Pairs(indexed, offers, new OfferColumns(offers, indexed.codes()), gaps);
    }

    void forEach(Preset preset, Judge judge) {
      for (GapQuery gap : gaps) {
        RoughScore score = indexed.rough(gap, columns, preset);
        for (int i = 0; i < offers.length; i++) {
          judge.judge(
              gap,
              offers[i],
              score.of(i, (float) offers[i].terms().dot(gap.terms()), score.scratch()));
        }
      }
    }
  }

  /** Looks at the rough score of a pair. */
  private interface Judge {
    void judge(GapQuery gap, OfferDocument offer, float rough);
  }

  private static boolean isBarred(GapQuery gap, OfferDocument offer) {
    return !IndexedOffers.CONSTRAINTS.violated(gap, offer).isEmpty();
  }

  /** What each says in words speaks against nothing: only the exact score looks at that. */
  private static boolean isWithoutConflict(GapQuery gap, OfferDocument offer, Preset preset) {
    Scratch scratch = new Scratch(Mother.MODEL, preset);
    IndexedOffers.SCORER.fill(gap, offer, 0, scratch);
    return scratch.of(Side.JAPAN, Criterion.CONDITIONS).value() == 1;
  }

  /** There it does not know who is there already, nor by which mode the two would be there. */
  private static boolean mayBeInThirdCountry(GapQuery gap) {
    return gap.profile().modes().contains("third_country_team")
        && !gap.profile().needs().targetCountries().isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void it_is_the_exact_score_where_amounts_stand_for_their_steps(Preset preset) {
    int[] same = {0};
    Pairs.of(inSteps(drawn(71)), 72)
        .forEach(
            preset,
            (gap, offer, rough) -> {
              if (!isBarred(gap, offer)
                  && isWithoutConflict(gap, offer, preset)
                  && !mayBeInThirdCountry(gap)) {
                assertThat(Math.sqrt(rough))
                    .isCloseTo(Math.sqrt(IndexedOffers.exact(gap, offer, preset)), within(1e-3));
                same[0]++;
              }
            });
    assertThat(same[0]).isGreaterThan(1_000);
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void it_is_negative_where_the_pair_cannot_be_whatever_the_weights(Preset preset) {
    int[] barred = {0};
    Pairs.of(inSteps(drawn(73)), 74)
        .forEach(
            preset,
            (gap, offer, rough) -> {
              assertThat(rough < 0).isEqualTo(isBarred(gap, offer));
              barred[0] += isBarred(gap, offer) ? 1 : 0;
            });
    assertThat(barred[0]).isGreaterThan(1_000);
  }

  @Test
  void amounts_in_between_change_it_little() {
    List<Double> off = new ArrayList<>();
    Pairs.of(drawn(75), 76)
        .forEach(
            Preset.DEFAULT,
            (gap, offer, rough) -> {
              if (rough >= 0
                  && !isBarred(gap, offer)
                  && isWithoutConflict(gap, offer, Preset.DEFAULT)) {
                double exact = IndexedOffers.exact(gap, offer, Preset.DEFAULT);
                off.add(Math.abs(Math.sqrt(rough) - Math.sqrt(exact)));
              }
            });
    assertThat(off).hasSizeGreaterThan(500).allMatch(one -> one < 6);
    assertThat(off.stream().mapToDouble(Double::doubleValue).average().orElse(9)).isLessThan(.7);
  }

  @Test
  void words_add_more_the_more_they_weigh_up_to_all() {
    Pairs pairs = Pairs.of(drawn(77), 78);
    for (GapQuery gap : pairs.gaps()) {
      RoughScore score = pairs.indexed().rough(gap, pairs.columns(), Preset.DEFAULT);
      double ideals = 0;
      for (Script script : Script.values()) {
        float ideal = (float) gap.ideal().of(script);
        ideals += ideal;
        assertThat(score.words(0, script.ordinal())).isZero();
        assertThat(score.words(20 * ideal, script.ordinal()))
            .as("more than ideal")
            .isEqualTo(ideal > 0 ? score.allWords() : 0);
        float before = 0;
        for (int i = 1; i < 30 && ideal > 0; i++) {
          float words = score.words(ideal * i / 30, script.ordinal());
          assertThat(words).isGreaterThanOrEqualTo(before);
          before = words;
        }
      }
      assertThat(ideals).isPositive();
    }
  }

  @Test
  void the_least_weight_is_that_from_which_on_words_add_so_much() {
    Pairs pairs = Pairs.of(drawn(79), 80);
    for (GapQuery gap : pairs.gaps()) {
      RoughScore score = pairs.indexed().rough(gap, pairs.columns(), Preset.DEFAULT);
      for (Script script : Script.values()) {
        for (int i = 1; i < 20; i++) {
          float points = score.allWords() * i / 20;
          float least = score.least(points, script.ordinal());
          assertThat(score.words(least, script.ordinal())).isCloseTo(points, within(1e-3f));
        }
        assertThat(score.least(0, script.ordinal())).isZero();
        assertThat(score.least(-5, script.ordinal())).isZero();
        assertThat(score.least(score.allWords(), script.ordinal())).isFinite();
        assertThat(score.least(1.01f * score.allWords(), script.ordinal()))
            .isEqualTo(Float.POSITIVE_INFINITY);
      }
    }
  }

  /** The points that a criterion may add where all is known. */
  private static double whole(GapQuery gap, OfferDocument offer, Side side, Criterion criterion) {
    Scratch scratch = new Scratch(Mother.MODEL, Preset.DEFAULT);
    IndexedOffers.SCORER.fill(gap, offer, 0, scratch);
    double total = 0;
    for (Criterion any : Criterion.values()) {
      total += scratch.of(side, any).asked() ? Mother.MODEL.weight(side, Preset.DEFAULT, any) : 0;
    }
    return scratch.of(side, criterion).asked()
        ? 100 * Mother.MODEL.weight(side, Preset.DEFAULT, criterion) / total
        : 0;
  }

  @Test
  void words_and_industries_add_what_both_sides_think_of_them() {
    Pairs pairs = Pairs.of(drawn(81), 82);
    double prior = Mother.MODEL.parameter("prior");
    for (GapQuery gap : pairs.gaps()) {
      RoughScore score = pairs.indexed().rough(gap, pairs.columns(), Preset.DEFAULT);
      OfferDocument any = pairs.offers()[0];
      double fit = whole(gap, any, Side.TAIWAN, Criterion.FIT);
      double text = whole(gap, any, Side.JAPAN, Criterion.TEXT);
      double sector = whole(gap, any, Side.JAPAN, Criterion.SECTOR);
      assertThat((double) score.allWords())
          .isCloseTo(text + fit * Mother.MODEL.parameter("fit_text"), within(1e-3));
      for (OfferDocument offer : pairs.offers()) {
        double common = Math.sqrt(gap.fieldNumbers().largestProduct(offer.fields()));
        double near = gap.facts().sectorsOfFirstMode().of(offer.sectorList());
        double known = near < 0 ? common : 1;
        double value = near < 0 ? 1 : Math.max(common, near);
        assertThat((double) score.industries(score.common(offer.fields()), offer.sectorList()))
            .isCloseTo(
                (sector + fit * Mother.MODEL.parameter("fit_sector")) * known * (value - prior),
                within(1e-3));
      }
      assertThat(score.industries(score.common(TermWeights.none()), OfferColumns.UNKNOWN)).isZero();
    }
  }

  @Test
  void no_modes_add_more_than_the_best_and_none_that_do_not_go_together() {
    List<OfferProfile> offers = drawn(83);
    Pairs pairs = Pairs.of(offers, 84);
    for (GapQuery gap : pairs.gaps()) {
      RoughScore score = pairs.indexed().rough(gap, pairs.columns(), Preset.DEFAULT);
      boolean wantsModes = !gap.profile().modes().isEmpty();
      for (int i = 0; i < pairs.offers().length; i++) {
        OfferDocument offer = pairs.offers()[i];
        boolean barred =
            wantsModes
                && !offer.profile().modes().isEmpty()
                && gap.facts().modes().with(offer.modeList()).japan().value() <= 0;
        float modes = score.modes(pairs.columns().modes(i));
        if (barred) {
          assertThat(modes).isEqualTo(Float.NEGATIVE_INFINITY);
        } else {
          assertThat(modes).isFinite().isLessThanOrEqualTo(score.bestModes() + 1e-3f);
        }
      }
      assertThat(score.bestModes() > 0).isEqualTo(wantsModes);
    }
  }

  @Test
  void modes_wanted_and_offered_first_are_the_best() {
    List<OfferProfile> offers = drawn(85);
    offers.add(numbered(OFFERS, offers.getFirst().toBuilder().modes(List.of("supply")).build()));
    IndexedOffers indexed = IndexedOffers.of(offers);
    OfferColumns columns = new OfferColumns(indexed.veiled(), indexed.codes());
    GapQuery gap = indexed.gap(Mother.reducerGap().modes(List.of("supply")).build());
    RoughScore score = indexed.rough(gap, columns, Preset.DEFAULT);
    assertThat(score.modes(columns.modes(OFFERS))).isCloseTo(score.bestModes(), within(1e-3f));
  }

  @Test
  void where_words_have_no_weight_they_do_not_count() {
    Pairs pairs = Pairs.of(drawn(87), 88);
    GapQuery gap = pairs.gaps().getFirst();
    assertThat(pairs.indexed().rough(gap, pairs.columns(), Preset.DEFAULT).countsWords()).isTrue();
    // the other side's fit is made of words too
    assertThat(pairs.indexed().rough(gap, pairs.columns(), Preset.SECTOR_SIZE_REGION).countsWords())
        .isTrue();
    assertThat(wordless(pairs, gap).countsWords()).isFalse();
    assertThat(wordless(pairs, gap).allWords()).isZero();
  }

  private static RoughScore wordless(Pairs pairs, GapQuery gap) {
    MatchingModel model =
        Mother.MODEL
            .with("weight.japan.default", "text", "0")
            .with("weight.taiwan.default", "fit", "0");
    return new RoughScore(
        gap,
        pairs.columns(),
        new Examples(pairs.columns(), pairs.indexed().reader()),
        IndexedOffers.SCORER,
        IndexedOffers.CONSTRAINTS,
        model,
        Preset.DEFAULT);
  }

  @Test
  void industries_beyond_two_bytes_score_as_industries_that_are_unknown() {
    List<OfferProfile> profiles = drawn(89);
    IndexedOffers indexed = IndexedOffers.of(profiles);
    RandomPairs pairs = new RandomPairs(90);
    for (OfferDocument offer : indexed.veiled()) {
      OfferDocument beyond = of(offer.profile(), offer, 70_000);
      CompanyProfile unknown = offer.profile().company().toBuilder().sectors(List.of()).build();
      OfferDocument none =
          of(
              offer.profile().toBuilder().company(unknown).build(),
              offer,
              indexed.codes().sectorLists().number(List.of()));
      OfferColumns columns = new OfferColumns(new OfferDocument[] {beyond, none}, indexed.codes());
      RoughScore score = indexed.rough(indexed.gap(pairs.gap()), columns, Preset.DEFAULT);
      Scratch scratch = score.scratch();
      assertThat(score.of(0, 1, scratch)).isEqualTo(score.of(1, 1, scratch));
    }
  }

  private static OfferDocument of(OfferProfile profile, OfferDocument offer, int sectorList) {
    return new OfferDocument(
        profile,
        null,
        offer.facts(),
        offer.script(),
        offer.terms(),
        offer.denied(),
        offer.fields(),
        offer.modeList(),
        sectorList,
        offer.region());
  }
}
