package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.Preset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A large catalogue looks at candidates only, and finds what scoring every pair finds. */
class CandidatesTest {

  private static final int OFFERS = 6_000;

  private static final RankingRequest TOP = RankingRequest.top(50).exploring(2);

  private static Catalogue large(List<GapProfile> gaps, List<OfferProfile> offers) {
    return new Catalogue.Builder(Mother.MODEL, Mother.REFERENCE, Mother.READER, Mother.TODAY)
        .gaps(gaps)
        .offers(offers)
        .exhaustiveUpTo(100)
        .build();
  }

  private static List<GapProfile> gaps() {
    RandomPairs pairs = new RandomPairs(17);
    List<GapProfile> gaps = new ArrayList<>();
    gaps.add(Mother.reducerGap().build());
    for (int i = 0; i < 15; i++) {
      gaps.add(named("random-" + i, pairs.gap()));
    }
    return gaps;
  }

  private static GapProfile named(String id, GapProfile gap) {
    return GapProfile.of(id, gap.owner(), gap.text())
        .fields(gap.fields())
        .soughtSectors(gap.soughtSectors())
        .modes(gap.modes())
        .placeOfNeed(gap.placeOfNeed())
        .needs(gap.needs())
        .terms(gap.terms())
        .build();
  }

  private static List<String> lines(Ranking ranking) {
    return ranking.entries().stream().map(CandidatesTest::line).toList();
  }

  private static String line(Ranking.Entry entry) {
    return entry.score().offerId()
        + " "
        + Double.toHexString(entry.score().joint())
        + " "
        + entry.explanation();
  }

  @Test
  void a_list_is_the_same_to_the_byte_with_a_second_thread_and_without() {
    Catalogue catalogue = large(gaps(), Mother.randomOffers(OFFERS, 43));
    Catalogue anew = large(gaps(), Mother.randomOffers(OFFERS, 43));
    List<String> helped = new ArrayList<>();
    for (String gap : catalogue.gapIds()) {
      helped.add(whole(catalogue.offersFor(gap, TOP)));
      helped.add(whole(catalogue.everyOfferFor(gap, TOP)));
    }
    List<String> alone = new ArrayList<>();
    try (BusyPool busy = new BusyPool()) {
      for (String gap : anew.gapIds()) {
        alone.add(whole(anew.offersFor(gap, TOP)));
        alone.add(whole(anew.everyOfferFor(gap, TOP)));
      }
      assertThat(alone).as("%s", busy).isEqualTo(helped);
    }
  }

  private static String whole(Ranking ranking) {
    return lines(ranking)
        + " "
        + ranking.blocked()
        + " "
        + ranking.exploration().stream()
            .map(drawn -> line(drawn.entry()) + drawn.propensity())
            .toList();
  }

  @Test
  void what_both_find_they_score_and_explain_alike_and_hardly_anything_is_missed() {
    Catalogue catalogue = large(gaps(), Mother.randomOffers(OFFERS, 41));
    int all = 0;
    int found = 0;
    for (String gap : catalogue.gapIds()) {
      for (Preset preset : Preset.values()) {
        Ranking best = catalogue.everyOfferFor(gap, TOP.by(preset));
        Map<String, String> scores = new HashMap<>();
        catalogue
            .everyOfferFor(gap, RankingRequest.top(OFFERS).by(preset))
            .entries()
            .forEach(entry -> scores.put(entry.score().offerId(), line(entry)));
        Ranking candidates = catalogue.offersFor(gap, TOP.by(preset));
        assertThat(candidates.entries())
            .allSatisfy(
                entry -> assertThat(line(entry)).isEqualTo(scores.get(entry.score().offerId())));
        candidates
            .blocked()
            .forEach(
                blocked ->
                    assertThat(catalogue.blocks(gap, blocked.id())).isEqualTo(blocked.blocks()));
        // many score the same, so it counts that somebody as good stands at each place
        all += best.entries().size();
        for (int rank = 0; rank < candidates.entries().size(); rank++) {
          found += joint(candidates, rank) == joint(best, rank) ? 1 : 0;
        }
      }
    }
    // so few offers are all scored in life; at the sizes it is for, the benchmark finds .984 and
    // more
    assertThat((double) found / all).isGreaterThanOrEqualTo(.97);
  }

  private static double joint(Ranking ranking, int rank) {
    return ranking.entries().get(rank).score().joint();
  }

  @Test
  void the_same_gap_finds_the_same_however_the_offers_are_given() {
    List<OfferProfile> offers = Mother.randomOffers(1_000, 43);
    Catalogue one = large(gaps(), offers);
    Catalogue other = large(gaps(), offers.reversed());
    for (String gap : one.gapIds()) {
      assertThat(lines(one.offersFor(gap, TOP))).isEqualTo(lines(other.offersFor(gap, TOP)));
      assertThat(lines(one.offersFor(gap, TOP))).isEqualTo(lines(one.offersFor(gap, TOP)));
    }
  }

  @Test
  void what_strangers_may_not_know_does_not_decide_who_is_a_candidate() {
    RankingRequest stranger = TOP.knowing(id -> false);
    CoarseFacts published = new CoarseFacts("28", "TW-TXG", 80);
    List<OfferProfile> offers =
        Mother.randomOffers(3_000, 45).stream()
            .map(offer -> offer.toBuilder().published(published).build())
            .toList();
    List<OfferProfile> otherwise =
        offers.stream()
            .map(
                offer ->
                    offer.toBuilder()
                        .company(
                            Mother.taiwaneseMaker()
                                .size(new CompanySize(4_000, null, null))
                                .region("TW-PIF")
                                .build())
                        .build())
            .toList();
    GapProfile gap = Mother.reducerGap().needs(Needs.ask().build()).build();
    assertThat(lines(large(List.of(gap), offers).offersFor(gap.id(), stranger)))
        .isEqualTo(lines(large(List.of(gap), otherwise).offersFor(gap.id(), stranger)));
  }

  @Test
  void a_changed_catalogue_ranks_as_one_built_anew_with_the_same_statistics() {
    for (int exhaustive : new int[] {100, 100_000}) {
      Random random = new Random(47);
      List<OfferProfile> pool = Mother.randomOffers(900, 49);
      List<GapProfile> gapPool = gaps();
      Map<String, OfferProfile> offers = new TreeMap<>();
      pool.subList(0, 500).forEach(offer -> offers.put(offer.id(), offer));
      Map<String, GapProfile> gaps = new TreeMap<>();
      gapPool.subList(0, 8).forEach(gap -> gaps.put(gap.id(), gap));
      Catalogue first =
          new Catalogue.Builder(Mother.MODEL, Mother.REFERENCE, Mother.READER, Mother.TODAY)
              .gaps(gaps.values())
              .offers(offers.values())
              .exhaustiveUpTo(exhaustive)
              .build();
      Catalogue changed = first;
      for (int step = 0; step < 25; step++) {
        List<OfferProfile> put = new ArrayList<>();
        Set<String> removed = new HashSet<>();
        for (int i = random.nextInt(8); i > 0; i--) {
          OfferProfile any = pool.get(random.nextInt(pool.size()));
          if (random.nextInt(3) == 0) {
            removed.add(any.id());
          } else {
            put.add(any.toBuilder().text(pool.get(random.nextInt(pool.size())).text()).build());
          }
        }
        removed.removeAll(put.stream().map(OfferProfile::id).toList());
        GapProfile gap = gapPool.get(random.nextInt(gapPool.size()));
        boolean withdrawn = random.nextBoolean() && gaps.size() > 3;
        changed =
            changed.changed(
                new CatalogueChange(
                    put,
                    removed,
                    withdrawn ? List.of() : List.of(gap),
                    withdrawn ? Set.of(gap.id()) : Set.of()));
        put.forEach(offer -> offers.put(offer.id(), offer));
        offers.keySet().removeAll(removed);
        gaps.remove(gap.id());
        if (!withdrawn) {
          gaps.put(gap.id(), gap);
        }
      }
      Catalogue anew =
          new Catalogue.Builder(Mother.MODEL, Mother.REFERENCE, Mother.READER, Mother.TODAY)
              .gaps(gaps.values())
              .offers(offers.values())
              .by(first.statistics())
              .exhaustiveUpTo(100_000)
              .build();
      assertThat(changed.offerIds()).isEqualTo(anew.offerIds());
      assertThat(changed.gapIds()).isEqualTo(anew.gapIds());
      for (String gap : anew.gapIds()) {
        assertThat(lines(changed.everyOfferFor(gap, TOP)))
            .isEqualTo(lines(anew.offersFor(gap, TOP)));
        assertThat(lines(anew.offersFor(gap, RankingRequest.top(1_000))))
            .containsAll(lines(changed.offersFor(gap, TOP)));
      }
      for (String offer : anew.offerIds().subList(0, 20)) {
        assertThat(shown(changed.gapsFor(offer, TOP))).isEqualTo(shown(anew.gapsFor(offer, TOP)));
      }
    }
  }

  private static List<String> shown(Ranking ranking) {
    return ranking.entries().stream().map(e -> e.score().gapId() + line(e)).toList();
  }

  @Test
  void a_changed_offer_is_a_candidate_at_once_and_a_removed_one_is_gone() {
    Catalogue catalogue = large(gaps(), Mother.randomOffers(3_000, 53));
    OfferProfile fresh = Mother.reducerOffer().build();
    Catalogue with =
        catalogue.changed(new CatalogueChange(List.of(fresh), Set.of(), List.of(), Set.of()));
    assertThat(with.offersFor("gap-1", TOP).entries())
        .extracting(entry -> entry.score().offerId())
        .contains(fresh.id());
    assertThat(with.changes()).isEqualTo(1);
    Catalogue without =
        with.changed(new CatalogueChange(List.of(), Set.of(fresh.id()), List.of(), Set.of()));
    assertThat(lines(without.offersFor("gap-1", TOP)))
        .isEqualTo(lines(catalogue.offersFor("gap-1", TOP)));
  }
}
