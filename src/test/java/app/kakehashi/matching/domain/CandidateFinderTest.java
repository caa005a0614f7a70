package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.Preset;
import app.kakehashi.reference.Sector;
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
            Mother.chinese(text, ""))
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
    // those that are worth it stay the same
    assertThat(many(others, offer -> Arrays.binarySearch(found, offer) >= 0))
        .isGreaterThanOrEqualTo(200);
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
      double[] exact = IntStream.range(0, MANY).mapToDouble(offer -> exact(gap, offer)).toArray();
      int[] found = FINDER.find(gap, Preset.DEFAULT, NONE);
      List<Integer> best =
          IntStream.range(0, MANY)
              .filter(offer -> exact[offer] >= 0)
              .boxed()
              .sorted((one, other) -> Double.compare(exact[other], exact[one]))
              .limit(20)
              .toList();
      for (int offer : best) {
        all++;
        // one that scores the same is as good
        hit += many(found, i -> exact[i] == exact[offer]) > 0 ? 1 : 0;
      }
    }
    assertThat((double) hit / all).isGreaterThan(.98);
  }

  /** Negative where the pair cannot be. */
  private static double exact(GapQuery gap, int number) {
    OfferDocument offer = INDEXED.all().get(number).open();
    return IndexedOffers.CONSTRAINTS.violated(gap, offer).isEmpty()
        ? IndexedOffers.exact(gap, offer, Preset.DEFAULT)
        : -1;
  }

  @Test
  void of_offers_that_share_words_the_nearest_are_found_whatever_their_industry() {
    IndexedOffers kinds =
        IndexedOffers.of(
            List.of(
                offer(0, FAR, Stated.unknown(), "精密減速機"),
                offer(1, "2812", Stated.unknown(), "機器人"),
                offer(2, "2812", Stated.unknown(), "鳳梨酥")));
    int many = 24_000;
    CandidateFinder finder =
        kinds.finder(IntStream.range(0, many).map(i -> i % 1_000 == 5 ? 0 : 1 + i % 2));
    int[] found = finder.find(kinds.gap(gap().build()), Preset.DEFAULT, NONE);
    assertThat(found).contains(every(1_000, 5, many));
    assertThat(found).hasSizeLessThanOrEqualTo(MOST);
  }

  /** The numbers below the last that leave the same rest. */
  private static int[] every(int step, int rest, int end) {
    return IntStream.range(0, end).filter(i -> i % step == rest).toArray();
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

  private static List<String> industries() {
    List<String> industries =
        Mother.REFERENCE.sectors().all().stream()
            .map(Sector::code)
            .filter(code -> code.startsWith("2") && code.length() == 4)
            .limit(80)
            .toList();
    assertThat(industries).hasSizeGreaterThan(60);
    return industries;
  }

  @Test
  void who_holds_what_must_be_held_is_found_however_far_the_rest() {
    List<String> industries = industries();
    List<OfferProfile> offers = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      boolean holds = i % 600 == 207;
      offers.add(
          offer(
              i,
              holds ? FAR : industries.get(i % industries.size()),
              Stated.of(Set.of(holds ? "ISO13485" : "ISO9001")),
              holds || i % 3 == 0 ? "鳳梨酥" : "減速機"));
    }
    GapProfile gap =
        gap().needs(Needs.ask().mandatoryCertificates(Set.of("ISO13485")).build()).build();
    assertThat(found(IndexedOffers.of(offers), gap, Preset.DEFAULT))
        .contains(207, 807, 1_407, 2_007);
  }

  @Test
  void where_nobody_shares_words_industries_however_far_are_looked_at() {
    List<String> industries = industries();
    List<OfferProfile> offers = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      boolean far = i % 600 == 207;
      offers.add(
          offer(
              i,
              far ? FAR : industries.get(i % industries.size()),
              far ? Stated.unknown() : Stated.of(Set.of("ISO9001")),
              "鳳梨酥"));
    }
    GapProfile gap =
        gap().needs(Needs.ask().mandatoryCertificates(Set.of("ISO13485")).build()).build();
    assertThat(found(IndexedOffers.of(offers), gap, Preset.DEFAULT))
        .contains(207, 807, 1_407, 2_007);
  }

  @Test
  void where_those_who_share_words_cannot_be_the_nearest_industries_are_found() {
    IndexedOffers kinds =
        IndexedOffers.of(
            IntStream.rangeClosed(0, 20)
                .mapToObj(
                    i ->
                        i == 20
                            ? offer(20, FAR, Stated.of(Set.of("ISO9001")), "減速機")
                            : offer(i, industries().get(i), Stated.unknown(), "鳳梨酥"))
                .toList());
    for (int sought : new int[] {0, 13, 19}) {
      GapProfile gap =
          gap()
              .soughtSectors(List.of(industries().get(sought)))
              .needs(Needs.ask().mandatoryCertificates(Set.of("ISO13485")).build())
              .build();
      assertThat(kinds.all().getFirst().open().terms().dot(kinds.gap(gap).terms())).isZero();
      // 1,500 that share words, and 120 of each of 20 industries, of which 1,000 are looked at
      CandidateFinder finder =
          kinds.finder(IntStream.range(0, 3_900).map(i -> i < 1_500 ? 20 : i % 20));
      assertThat(finder.find(kinds.gap(gap), Preset.DEFAULT, NONE))
          .contains(IntStream.range(1_500, 3_900).filter(i -> i % 20 == sought).toArray());
    }
  }

  @Test
  void of_many_that_are_alike_each_gap_looks_at_others() {
    IndexedOffers kinds =
        IndexedOffers.of(
            List.of(
                offer(0, "2812", Stated.unknown(), "鳳梨酥"),
                offer(1, FAR, Stated.of(Set.of("ISO9001")), "減速機")));
    CandidateFinder finder = kinds.finder(IntStream.range(0, 6_000).map(i -> i % 4 == 0 ? 1 : 0));
    BitSet met = new BitSet();
    for (int i = 0; i < 6; i++) {
      GapProfile gap =
          GapProfile.of("gap-" + i, Mother.japaneseMaker().build(), gap().build().text())
              .soughtSectors(List.of("2812"))
              .needs(Needs.ask().mandatoryCertificates(Set.of("ISO13485")).build())
              .build();
      Arrays.stream(finder.find(kinds.gap(gap), Preset.DEFAULT, NONE)).forEach(met::set);
    }
    assertThat(met.cardinality()).as("more than the same 250 and some drawn").isGreaterThan(900);
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
