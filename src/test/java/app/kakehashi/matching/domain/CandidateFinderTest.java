package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.Preset;
import app.kakehashi.reference.WeightedSector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is found through which channel. */
class CandidateFinderTest {

  private static final BitSet NONE = new BitSet();
  private static final int MANY = 2_400;

  /** Offers that are found at most where words count: scored exactly, and drawn. */
  private static final int MOST = 250 + 50;

  private static final IndexedOffers INDEXED = IndexedOffers.of(Mother.randomOffers(MANY, 91));
  private static final CandidateFinder FINDER = INDEXED.finder();

  /** Industries that lie far from those of machines. */
  private static final String FAR = "0111";

  private static OfferProfile offer(int number, String sector, Stated certificates, String text) {
    return OfferProfile.of(
            "o%05d".formatted(number),
            CompanyProfile.of("tw-%d".formatted(number), "TW")
                .sectors(List.of(new WeightedSector(sector, 1)))
                .certificates(certificates)
                .build(),
            Mother.chinese(text, "專業製造。"))
        .build();
  }

  private static GapProfile.Builder gap() {
    return Mother.reducerGap().needs(Needs.ask().build());
  }

  private static List<Integer> found(IndexedOffers offers, GapProfile gap, Preset preset) {
    return Arrays.stream(offers.finder().find(offers.gap(gap), preset, NONE)).boxed().toList();
  }

  private static int many(int[] found, IntPredicate which) {
    return (int) Arrays.stream(found).filter(which).count();
  }

  private static List<GapQuery> gaps() {
    RandomPairs pairs = new RandomPairs(92);
    List<GapQuery> gaps = new ArrayList<>();
    gaps.add(INDEXED.gap(Mother.reducerGap().build()));
    for (int i = 0; i < 8; i++) {
      gaps.add(INDEXED.gap(pairs.gap()));
    }
    return gaps;
  }

  @Test
  void numbers_of_offers_are_in_order_and_each_is_found_once() {
    for (GapQuery gap : gaps()) {
      int[] found = FINDER.find(gap, Preset.DEFAULT, NONE);
      assertThat(found).isSorted().doesNotHaveDuplicates().hasSizeBetween(50, MOST);
      assertThat(Arrays.stream(found)).allMatch(offer -> offer >= 0 && offer < MANY);
      assertThat(FINDER.find(gap, Preset.SECTOR_SIZE_REGION, NONE))
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void the_same_gap_finds_the_same_whoever_was_looked_for_before() {
    List<GapQuery> gaps = gaps();
    CandidateFinder anew = INDEXED.finder();
    for (GapQuery gap : gaps.reversed()) {
      assertThat(FINDER.find(gap, Preset.DEFAULT, NONE))
          .containsExactly(anew.find(gap, Preset.DEFAULT, NONE));
    }
    List<int[]> atOnce =
        gaps.parallelStream().map(gap -> FINDER.find(gap, Preset.DEFAULT, NONE)).toList();
    for (int i = 0; i < gaps.size(); i++) {
      assertThat(atOnce.get(i)).containsExactly(anew.find(gaps.get(i), Preset.DEFAULT, NONE));
    }
  }

  @Test
  void another_version_draws_others_and_the_same_version_the_same() {
    GapQuery gap = gaps().getFirst();
    int[] found = FINDER.find(gap, Preset.DEFAULT, NONE);
    assertThat(FINDER.weighed(Mother.MODEL).find(gap, Preset.DEFAULT, NONE)).containsExactly(found);
    MatchingModel other = Mother.MODEL.with("model", "version", "another");
    int[] others = FINDER.weighed(other).find(gap, Preset.DEFAULT, NONE);
    assertThat(others).isNotEqualTo(found);
    assertThat(many(others, offer -> Arrays.binarySearch(found, offer) >= 0)).isGreaterThan(200);
  }

  @Test
  void offers_that_are_gone_are_not_found() {
    for (GapQuery gap : gaps()) {
      for (Preset preset : Preset.values()) {
        int[] found = FINDER.find(gap, preset, NONE);
        BitSet gone = new BitSet();
        Arrays.stream(found).filter(offer -> offer % 3 > 0).forEach(gone::set);
        int[] rest = FINDER.find(gap, preset, gone);
        assertThat(Arrays.stream(rest)).isNotEmpty().noneMatch(gone::get);
        gone.set(0, MANY);
        assertThat(FINDER.find(gap, preset, gone)).isEmpty();
      }
    }
  }

  @Test
  void a_few_are_drawn_from_all_also_such_as_cannot_be() {
    GapQuery gap =
        INDEXED.gap(
            gap().needs(Needs.ask().mandatoryCertificates(Set.of("IATF16949")).build()).build());
    int[] found = FINDER.find(gap, Preset.DEFAULT, NONE);
    IntPredicate barred =
        offer ->
            !IndexedOffers.CONSTRAINTS.violated(gap, INDEXED.all().get(offer).open()).isEmpty();
    assertThat(many(found, barred)).isBetween(10, 50);
    int[] all = IntStream.range(0, MANY).toArray();
    assertThat(many(all, barred)).isGreaterThan(900);
    BitSet gone = new BitSet();
    Arrays.stream(found).filter(barred).forEach(gone::set);
    assertThat(many(FINDER.find(gap, Preset.DEFAULT, gone), barred))
        .as("the same are drawn, and are gone")
        .isZero();
  }

  @Test
  void the_best_by_the_exact_score_are_among_those_found() {
    int all = 0;
    int hit = 0;
    for (GapQuery gap : gaps()) {
      int[] found = FINDER.find(gap, Preset.DEFAULT, NONE);
      List<Integer> best =
          IntStream.range(0, MANY)
              .filter(
                  i ->
                      IndexedOffers.CONSTRAINTS
                          .violated(gap, INDEXED.all().get(i).open())
                          .isEmpty())
              .boxed()
              .sorted((one, other) -> Double.compare(exact(gap, other), exact(gap, one)))
              .limit(20)
              .toList();
      for (int offer : best) {
        double score = exact(gap, offer);
        all++;
        // one that scores the same is as good
        hit += many(found, i -> i == offer || exact(gap, i) == score) > 0 ? 1 : 0;
      }
    }
    assertThat((double) hit / all).isGreaterThan(.98);
  }

  private static double exact(GapQuery gap, int offer) {
    return IndexedOffers.exact(gap, INDEXED.all().get(offer).open(), Preset.DEFAULT);
  }

  @Test
  void of_offers_that_share_words_the_nearest_are_found_whatever_their_industry() {
    List<OfferProfile> offers = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      boolean asked = i % 97 == 5;
      offers.add(offer(i, asked ? FAR : "2812", Stated.unknown(), asked ? "精密減速機" : "機器人"));
    }
    assertThat(found(IndexedOffers.of(offers), gap().build(), Preset.DEFAULT))
        .contains(
            IntStream.range(0, MANY).filter(i -> i % 97 == 5).boxed().toArray(Integer[]::new));
  }

  @Test
  void where_nobody_shares_words_the_nearest_industries_are_found() {
    List<OfferProfile> offers = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      offers.add(offer(i, i % 97 == 5 ? "2812" : FAR, Stated.unknown(), "鳳梨酥"));
    }
    assertThat(
            found(
                IndexedOffers.of(offers),
                gap().soughtSectors(List.of("2812")).build(),
                Preset.DEFAULT))
        .contains(
            IntStream.range(0, MANY).filter(i -> i % 97 == 5).boxed().toArray(Integer[]::new));
  }

  @Test
  void who_holds_what_must_be_held_is_found_however_far_the_rest() {
    List<OfferProfile> offers = new ArrayList<>();
    List<String> industries =
        Mother.REFERENCE.sectors().all().stream()
            .map(sector -> sector.code())
            .filter(code -> code.startsWith("2") && code.length() == 4)
            .limit(80)
            .toList();
    assertThat(industries).hasSizeGreaterThan(60);
    for (int i = 0; i < MANY; i++) {
      boolean holds = i % 600 == 7;
      offers.add(
          offer(
              i,
              holds ? FAR : industries.get(i % industries.size()),
              Stated.of(Set.of(holds ? "ISO13485" : "ISO9001")),
              holds ? "鳳梨酥" : "減速機"));
    }
    GapProfile gap =
        gap().needs(Needs.ask().mandatoryCertificates(Set.of("ISO13485")).build()).build();
    assertThat(found(IndexedOffers.of(offers), gap, Preset.DEFAULT)).contains(7, 607, 1_207, 1_807);
  }

  @Test
  void who_can_be_is_found_before_those_who_cannot_also_where_certificates_have_no_weight() {
    List<OfferProfile> offers = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      boolean holds = i % 100 == 7;
      offers.add(
          offer(
              i,
              holds ? "2592" : "2812",
              Stated.of(Set.of(holds ? "ISO13485" : "ISO9001")),
              "減速機"));
    }
    GapProfile gap =
        gap()
            .soughtSectors(List.of("2812"))
            .needs(Needs.ask().mandatoryCertificates(Set.of("ISO13485")).build())
            .build();
    for (Preset preset : Preset.values()) {
      List<Integer> found = found(IndexedOffers.of(offers), gap, preset);
      assertThat(found)
          .as(preset.code())
          .contains(
              IntStream.range(0, MANY).filter(i -> i % 100 == 7).boxed().toArray(Integer[]::new));
      assertThat(found).as("besides those only drawn").hasSizeLessThanOrEqualTo(24 + 50);
    }
  }

  @Test
  void where_words_have_no_weight_more_are_looked_at() {
    MatchingModel wordless =
        Mother.MODEL
            .with("weight.japan.default", "text", "0")
            .with("weight.taiwan.default", "fit", "0");
    for (GapQuery gap : gaps().subList(0, 3)) {
      int[] found = FINDER.weighed(wordless).find(gap, Preset.DEFAULT, NONE);
      int possible =
          many(
              IntStream.range(0, MANY).toArray(),
              offer ->
                  IndexedOffers.CONSTRAINTS
                      .violated(gap, INDEXED.all().get(offer).open())
                      .isEmpty());
      assertThat(found.length).isBetween(Math.min(1_500, possible), 1_550);
    }
  }
}
