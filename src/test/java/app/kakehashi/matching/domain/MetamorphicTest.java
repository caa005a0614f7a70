package app.kakehashi.matching.domain;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kakehashi.matching.Block;
import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.ScoreCap;
import app.kakehashi.matching.ScoreLine;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.SideScore;
import app.kakehashi.matching.domain.text.Polarity;
import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.matching.domain.text.TextReader;
import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.WeightedSector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must hold of every pair, whatever is known of it. */
class MetamorphicTest {

  private static final int PAIRS = 400;
  private static final int ROUNDS = 150;
  private static final double EXACT = 1e-9;

  /** A pair as drawn, with what the drawing of its change may use. */
  private record Drawn(GapProfile gap, OfferProfile offer, Random random) {}

  private static List<Drawn> pairs(long seed) {
    List<Drawn> pairs = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      RandomPairs draw = new RandomPairs(seed * PAIRS + i);
      pairs.add(new Drawn(draw.gap(), draw.offer(), new Random(seed + i)));
    }
    return pairs;
  }

  private static Optional<PairScore> score(GapProfile gap, OfferProfile offer) {
    return RandomPairs.catalogue(gap, offer)
        .pair(gap.id(), offer.id(), RankingRequest.top(1))
        .map(Ranking.Entry::score);
  }

  private static OfferProfile by(OfferProfile offer, UnaryOperator<CompanyProfile.Builder> change) {
    return offer.toBuilder().company(change.apply(offer.company().toBuilder()).build()).build();
  }

  /** A change for the better lowers neither side's score, of at least some pairs. */
  private static void neverLowers(long seed, Function<Drawn, Optional<OfferProfile>> change) {
    int changed = 0;
    for (Drawn pair : pairs(seed)) {
      Optional<PairScore> before = score(pair.gap(), pair.offer());
      Optional<OfferProfile> better = change.apply(pair);
      if (before.isEmpty() || better.isEmpty()) {
        continue;
      }
      PairScore after = score(pair.gap(), better.get()).orElseThrow();
      for (Side side : Side.values()) {
        assertThat(after.of(side).score())
            .as("%s of %s with %s", side, pair.gap(), better.get())
            .isGreaterThanOrEqualTo(before.get().of(side).score() - EXACT);
      }
      changed++;
    }
    assertThat(changed).isGreaterThan(PAIRS / 20);
  }

  @Test
  void raisingAKnownVolumeNeverLowersAScore() {
    neverLowers(
        1,
        pair ->
            Optional.ofNullable(pair.offer().capacity().monthlyQuantity())
                .map(
                    known ->
                        pair.offer().toBuilder()
                            .capacity(
                                new Capacity(
                                    known + pair.random().nextInt(400),
                                    null,
                                    pair.offer().capacity().leadTimeDays(),
                                    pair.offer().capacity().exhausted()))
                            .build()));
  }

  @Test
  void addingAHeldCertificateNeverLowersAScore() {
    neverLowers(
        2,
        pair -> {
          Stated held = pair.offer().company().certificates();
          if (!held.known()) {
            return Optional.empty();
          }
          Set<String> more = new HashSet<>(held.values());
          more.add(
              List.of("ISO9001", "ISO14001", "IATF16949", "ISO13485")
                  .get(pair.random().nextInt(4)));
          return Optional.of(by(pair.offer(), firm -> firm.certificates(Stated.of(more))));
        });
  }

  @Test
  void verifyingAFirmNeverLowersAScore() {
    neverLowers(
        3,
        pair -> {
          Trust before = pair.offer().company().trust();
          return Boolean.TRUE.equals(before.identityVerified())
              ? Optional.empty()
              : Optional.of(
                  by(
                      pair.offer(),
                      firm ->
                          firm.trust(
                              new Trust(
                                  true,
                                  before.visited(),
                                  before.goodOutcomes(),
                                  before.outcomes()))));
        });
  }

  private static OfferProfile with(
      OfferProfile offer, @Nullable Double quantity, @Nullable Integer leadTimeDays) {
    return offer.toBuilder()
        .capacity(new Capacity(quantity, null, leadTimeDays, offer.capacity().exhausted()))
        .build();
  }

  /** Each makes one unknown fact known, for better or worse. */
  private static final List<Function<Drawn, Optional<OfferProfile>>> LEARNT =
      List.of(
          pair ->
              pair.offer().company().certificates().known()
                  ? Optional.empty()
                  : Optional.of(
                      by(
                          pair.offer(),
                          firm ->
                              firm.certificates(
                                  Stated.of(
                                      pair.random().nextBoolean()
                                          ? List.of("ISO9001", "IATF16949")
                                          : List.of("ISO14001"))))),
          pair ->
              pair.offer().labourSaved() != null
                  ? Optional.empty()
                  : Optional.of(
                      pair.offer().toBuilder().labourSaved(pair.random().nextInt(6) / 2.0).build()),
          pair ->
              pair.offer().maturity() != null
                  ? Optional.empty()
                  : Optional.of(
                      pair.offer().toBuilder()
                          .maturity(pair.random().nextBoolean() ? "prototype" : "proven_abroad")
                          .build()),
          pair ->
              pair.offer().company().size().revenueJpy() != null
                  ? Optional.empty()
                  : Optional.of(
                      by(
                          pair.offer(),
                          firm ->
                              firm.size(
                                  new CompanySize(
                                      pair.offer().company().size().employees(),
                                      pair.offer().company().size().capitalJpy(),
                                      1e7 + pair.random().nextInt(900_000_000))))),
          pair ->
              pair.offer().company().languages().known()
                  ? Optional.empty()
                  : Optional.of(
                      by(
                          pair.offer(),
                          firm ->
                              firm.languages(
                                  Stated.of(
                                      pair.random().nextBoolean()
                                          ? List.of("ja", "zh-Hant")
                                          : List.of("en"))))),
          pair ->
              pair.offer().capacity().leadTimeDays() != null
                  ? Optional.empty()
                  : Optional.of(
                      with(
                          pair.offer(),
                          pair.offer().capacity().monthlyQuantity(),
                          30 + pair.random().nextInt(500))),
          pair ->
              pair.offer().capacity().monthlyQuantity() != null
                  ? Optional.empty()
                  : Optional.of(
                      with(
                          pair.offer(),
                          50.0 * pair.random().nextInt(20),
                          pair.offer().capacity().leadTimeDays())),
          pair ->
              pair.offer().obstaclesRemoved().known()
                  ? Optional.empty()
                  : Optional.of(
                      pair.offer().toBuilder()
                          .obstaclesRemoved(
                              Stated.of(
                                  pair.random().nextBoolean()
                                      ? List.of("no_sales_channel")
                                      : List.of()))
                          .build()),
          pair ->
              pair.offer().company().trust().visited() != null
                  ? Optional.empty()
                  : Optional.of(
                      by(
                          pair.offer(),
                          firm ->
                              firm.trust(
                                  new Trust(
                                      pair.offer().company().trust().identityVerified(),
                                      pair.random().nextBoolean(),
                                      pair.offer().company().trust().goodOutcomes(),
                                      pair.offer().company().trust().outcomes())))),
          pair ->
              pair.offer().company().region() != null
                  ? Optional.empty()
                  : Optional.of(by(pair.offer(), firm -> firm.region("TW-TXG"))),
          pair ->
              !pair.offer().company().sectors().isEmpty()
                  ? Optional.empty()
                  : Optional.of(
                      by(
                          pair.offer(),
                          firm -> firm.sectors(List.of(new WeightedSector("2592", 1))))));

  @Test
  void learningAFactMovesTheScoreInsideTheIntervalShown() {
    int changed = 0;
    for (int kind = 0; kind < LEARNT.size(); kind++) {
      for (Drawn pair : pairs(10L + kind)) {
        Optional<PairScore> before = score(pair.gap(), pair.offer());
        Optional<PairScore> after =
            LEARNT.get(kind).apply(pair).flatMap(learnt -> score(pair.gap(), learnt));
        if (before.isEmpty() || after.isEmpty()) {
          continue;
        }
        for (Side side : Side.values()) {
          SideScore was = before.get().of(side);
          assertThat(beforeCaps(after.get().of(side)))
              .as("fact %s, %s of %s", kind, side, pair)
              .isBetween(was.low() - EXACT, was.high() + EXACT);
        }
        changed++;
      }
    }
    assertThat(changed).isGreaterThan(PAIRS / 4);
  }

  private static double beforeCaps(SideScore score) {
    return score.score() - score.caps().stream().mapToDouble(ScoreCap::points).sum();
  }

  @Test
  void baseContributionsAndCapsAddUpToTheScore() {
    int capped = 0;
    for (Drawn pair : pairs(4)) {
      Optional<PairScore> scored = score(pair.gap(), pair.offer());
      if (scored.isEmpty()) {
        continue;
      }
      for (Side side : Side.values()) {
        SideScore score = scored.get().of(side);
        assertThat(
                score.base()
                    + score.lines().stream().mapToDouble(ScoreLine::contribution).sum()
                    + score.caps().stream().mapToDouble(ScoreCap::points).sum())
            .isCloseTo(score.score(), within(EXACT));
        assertThat(score.caps().size()).isLessThanOrEqualTo(2);
        assertThat(score.low()).isLessThanOrEqualTo(beforeCaps(score) + EXACT);
        assertThat(score.high()).isGreaterThanOrEqualTo(beforeCaps(score) - EXACT);
        capped += score.caps().size();
      }
    }
    assertThat(capped).isPositive();
  }

  @Test
  void theSamePairTwiceIsTheSame() {
    for (Drawn pair : pairs(5).subList(0, 100)) {
      assertThat(seen(pair)).isEqualTo(seen(pair));
    }
  }

  private static String seen(Drawn pair) {
    return RandomPairs.catalogue(pair.gap(), pair.offer())
        .pair("gap-1", "offer-1", RankingRequest.top(1))
        .map(entry -> Double.toHexString(entry.score().joint()) + entry.explanation())
        .orElse("blocked");
  }

  @Test
  void theOrderInWhichPostingsAreGivenChangesNothing() {
    for (int round = 0; round < 8; round++) {
      List<OfferProfile> offers = new ArrayList<>();
      List<GapProfile> gaps = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        RandomPairs draw = new RandomPairs(7000L + 100L * round + i);
        offers.add(renamed(draw.offer(), "o" + i));
        gaps.add(renamed(draw.gap(), "g" + i));
      }
      String one = rankings(gaps, offers);
      Collections.shuffle(offers, new Random(round));
      Collections.shuffle(gaps, new Random(round));
      assertThat(rankings(gaps, offers)).isEqualTo(one);
    }
  }

  private static OfferProfile renamed(OfferProfile offer, String id) {
    return OfferProfile.of(id, offer.company(), offer.text())
        .modes(offer.modes())
        .fields(offer.fields())
        .capacity(offer.capacity())
        .build();
  }

  private static GapProfile renamed(GapProfile gap, String id) {
    return GapProfile.of(id, gap.owner(), gap.text())
        .modes(gap.modes())
        .fields(gap.fields())
        .needs(gap.needs())
        .build();
  }

  private static String rankings(List<GapProfile> gaps, List<OfferProfile> offers) {
    Catalogue catalogue = Mother.catalogue(gaps, offers);
    StringBuilder all = new StringBuilder();
    for (String gap : catalogue.gapIds()) {
      Ranking ranking = catalogue.offersFor(gap, RankingRequest.top(20).exploring(2));
      for (Ranking.Entry entry : ranking.entries()) {
        all.append(entry.score().offerId())
            .append(Double.toHexString(entry.score().joint()))
            .append(entry.explanation());
      }
      all.append(ranking.blocked());
    }
    return all.toString();
  }

  /**
   * What the glossary knows in both languages is worth nearly the same in either: an offer in the
   * gap's own language gains a little more from characters in common.
   */
  @Test
  void translatingAnOfferThroughTheGlossaryHardlyChangesWhatItSharesWithAGap() {
    List<Glossary.Concept> known =
        Glossary.ofLines(Mother.lines("concepts.tsv")).concepts().stream()
            .filter(concept -> !concept.isGeneral())
            .filter(concept -> !concept.ja().isEmpty() && !concept.zhHant().isEmpty())
            .toList();
    Random random = new Random(77);
    int between = 0;
    double change = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Glossary.Concept> asked = draw(known, 9, random);
      List<Glossary.Concept> offered = new ArrayList<>(asked.subList(0, 1 + random.nextInt(5)));
      offered.addAll(draw(known, 2, random));
      GapProfile gap =
          Mother.reducerGap()
              .text(Mother.japanese(ja(asked.subList(0, 1)), ja(asked) + "。"))
              .build();
      OfferProfile original =
          Mother.reducerOffer()
              .text(Mother.japanese(ja(offered.subList(0, 1)), ja(offered) + "。"))
              .build();
      OfferProfile translated =
          original.toBuilder()
              .text(Mother.chinese(zh(offered.subList(0, 1)), zh(offered) + "。"))
              .build();
      OfferProfile everything =
          OfferProfile.of(
                  "offer-3",
                  Mother.taiwaneseMaker().build(),
                  Mother.chinese(zh(asked), ja(asked) + "。"))
              .build();
      double before = text(gap, original, everything);
      change += Math.abs(before - text(gap, translated, everything)) / ROUNDS;
      between += before > 0 && before < 1 ? 1 : 0;
    }
    assertThat(change).isLessThanOrEqualTo(.16);
    assertThat(between).isGreaterThan(50);
  }

  @Test
  void noNameOfAThingIsReadAsADenial() {
    List<String> denied = new ArrayList<>();
    for (Glossary.Concept concept : Glossary.ofLines(Mother.lines("concepts.tsv")).concepts()) {
      if (!concept.isGeneral()) {
        concept.ja().forEach(form -> addDenied("ja", form, denied));
        concept.zhHant().forEach(form -> addDenied("zh-Hant", form, denied));
        concept.en().forEach(form -> addDenied("en", form, denied));
      }
    }
    assertThat(denied).isEmpty();
  }

  @Test
  void everyConceptHasFormsInThreeLanguages() {
    assertThat(Glossary.ofLines(Mother.lines("concepts.tsv")).concepts())
        .allSatisfy(
            concept -> {
              assertThat(concept.ja()).as(concept.id()).isNotEmpty();
              assertThat(concept.zhHant()).as(concept.id()).isNotEmpty();
              assertThat(concept.en()).as(concept.id()).isNotEmpty();
            });
  }

  private static void addDenied(String language, String form, List<String> denied) {
    boolean isDenied =
        Mother.READER
            .read(new PostingText(language, form, List.of(), ""), TextReader.Side.OFFER)
            .terms()
            .stream()
            .anyMatch(term -> term.polarity() == Polarity.DENIED);
    if (isDenied) {
      denied.add(form);
    }
  }

  private static List<Glossary.Concept> draw(List<Glossary.Concept> all, int count, Random random) {
    List<Glossary.Concept> drawn = new ArrayList<>();
    while (drawn.size() < count) {
      drawn.add(all.get(random.nextInt(all.size())));
    }
    return drawn;
  }

  private static String ja(List<Glossary.Concept> concepts) {
    return concepts.stream().map(concept -> concept.ja().getFirst()).collect(joining("、"));
  }

  private static String zh(List<Glossary.Concept> concepts) {
    return concepts.stream().map(concept -> concept.zhHant().getFirst()).collect(joining("、"));
  }

  private static double text(GapProfile gap, OfferProfile offer, OfferProfile other) {
    PairScore score =
        Mother.catalogue(gap, offer, other, Mother.cakeOffer().build())
            .pair(gap.id(), offer.id(), RankingRequest.top(1))
            .orElseThrow()
            .score();
    return Objects.requireNonNull(score.of(Side.JAPAN).line(Criterion.TEXT)).value();
  }

  @Test
  void aHardConstraintBeatsEveryScore() {
    int blocked = 0;
    for (Drawn pair : pairs(6)) {
      Catalogue catalogue = RandomPairs.catalogue(pair.gap(), pair.offer());
      List<Block> blocks = catalogue.blocks("gap-1", "offer-1");
      Ranking ranking = catalogue.offersFor("gap-1", RankingRequest.top(10));
      boolean listed =
          ranking.entries().stream().anyMatch(entry -> entry.score().offerId().equals("offer-1"));
      assertThat(listed).isEqualTo(blocks.isEmpty());
      assertThat(ranking.blocked().stream().anyMatch(found -> found.id().equals("offer-1")))
          .isNotEqualTo(listed);
      blocked += blocks.isEmpty() ? 0 : 1;
    }
    assertThat(blocked).isBetween(PAIRS / 20, PAIRS - PAIRS / 20);
    GapProfile perfect = Mother.reducerGap().build();
    OfferProfile paused = Mother.reducerOffer().open(false).build();
    assertThat(
            Mother.catalogue(perfect, paused).offersFor("gap-1", RankingRequest.top(1)).entries())
        .isEmpty();
  }

  @Test
  void whatIsNotAskedHasNoWeightAndTheRestMakesTheWhole() {
    for (Drawn pair : pairs(8)) {
      Optional<PairScore> scored = score(pair.gap(), pair.offer());
      if (scored.isEmpty()) {
        continue;
      }
      Needs needs = pair.gap().needs();
      SideScore japan = scored.get().of(Side.JAPAN);
      assertThat(japan.lines().stream().mapToDouble(ScoreLine::weight).sum())
          .isCloseTo(1, within(EXACT));
      assertThat(japan.line(Criterion.LABOUR) == null).isEqualTo(needs.labourWanted() == null);
      assertThat(japan.line(Criterion.VOLUME) == null).isEqualTo(needs.monthlyQuantity() == null);
      assertThat(japan.line(Criterion.TIME) == null).isEqualTo(needs.neededBy() == null);
      assertThat(japan.line(Criterion.MATURITY) == null).isEqualTo(needs.maturity() == null);
      assertThat(japan.line(Criterion.OBSTACLE) == null).isEqualTo(needs.obstacles().isEmpty());
      assertThat(japan.line(Criterion.COUNTRIES) == null)
          .isEqualTo(needs.targetCountries().isEmpty());
      assertThat(japan.line(Criterion.PLACE) == null).isEqualTo(needs.partnerRegions().isEmpty());
      assertThat(japan.line(Criterion.CERTIFICATE) == null)
          .isEqualTo(
              needs.mandatoryCertificates().isEmpty() && needs.preferredCertificates().isEmpty());
      assertThat(Objects.requireNonNull(japan.line(Criterion.TEXT)).prior()).isEqualTo(.4);
    }
  }
}
