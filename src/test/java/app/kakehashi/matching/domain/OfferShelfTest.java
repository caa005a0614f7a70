package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.Preset;
import app.kakehashi.matching.domain.OfferReader.Veilable;
import app.kakehashi.matching.domain.text.TextReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Offers in order of ids that come, change and go, against a map of them. */
class OfferShelfTest {

  private static final List<OfferProfile> POOL =
      IntStream.range(0, 400)
          .mapToObj(
              i ->
                  OfferProfile.of(
                          "o%03d".formatted(i),
                          Mother.taiwaneseMaker().build(),
                          Mother.chinese(i % 3 == 0 ? "減速機" : "馬達", "製造。"))
                      .build())
          .toList();

  private static final IndexedOffers FIRST =
      IndexedOffers.of(IntStream.range(0, 200).map(i -> 2 * i).mapToObj(POOL::get).toList());

  /** An offer of the pool, each time made anew. */
  private static Veilable fresh(int number) {
    OfferProfile offer = POOL.get(number);
    return FIRST
        .reader()
        .read(offer, Mother.READER.read(offer.text(), TextReader.Side.OFFER), false);
  }

  private static Veilable[] first() {
    return FIRST.all().toArray(new Veilable[0]);
  }

  private static void agree(OfferShelf shelf, TreeMap<String, Veilable> expected) {
    assertThat(shelf.all()).containsExactlyElementsOf(expected.values());
    assertThat(shelf.size()).isEqualTo(expected.size());
    for (OfferProfile offer : POOL) {
      assertThat(shelf.find(offer.id())).isSameAs(expected.get(offer.id()));
    }
    assertThat(shelf.find("")).isNull();
    assertThat(shelf.find("o")).isNull();
    assertThat(shelf.find("z")).isNull();
  }

  private static List<OfferShelf> shelves() {
    return List.of(OfferShelf.of(first()), OfferShelf.of(first(), FIRST.finder()));
  }

  @Test
  void after_any_changes_it_holds_what_a_map_holds() {
    for (OfferShelf begun : shelves()) {
      Random random = new Random(61);
      TreeMap<String, Veilable> expected = new TreeMap<>();
      FIRST.all().forEach(offer -> expected.put(offer.id(), offer));
      OfferShelf shelf = begun;
      agree(shelf, expected);
      GapQuery gap = FIRST.gap(Mother.reducerGap().build());
      for (int step = 0; step < 40; step++) {
        List<Veilable> put = new ArrayList<>();
        Set<String> removed = new HashSet<>();
        random.ints(random.nextInt(6), 0, 400).distinct().forEach(i -> put.add(fresh(i)));
        random
            .ints(random.nextInt(12), 0, 400)
            .mapToObj(i -> POOL.get(i).id())
            .filter(id -> put.stream().noneMatch(offer -> offer.id().equals(id)))
            .forEach(removed::add);
        int before = shelf.changes();
        shelf = shelf.changed(put, removed);
        put.forEach(offer -> expected.put(offer.id(), offer));
        expected.keySet().removeAll(removed);
        agree(shelf, expected);
        assertThat(shelf.changes()).isEqualTo(before + put.size() + removed.size());
        List<Veilable> candidates = shelf.candidates(gap, Preset.DEFAULT);
        assertThat(candidates).doesNotHaveDuplicates().containsAll(put);
        candidates.forEach(offer -> assertThat(expected.get(offer.id())).isSameAs(offer));
        assertThat(candidates.stream().map(Veilable::id)).isSorted();
      }
    }
  }

  @Test
  void of_few_every_offer_is_a_candidate() {
    OfferShelf few = shelves().getFirst();
    OfferShelf many = shelves().getLast();
    assertThat(few.isExhaustive()).isTrue();
    assertThat(many.isExhaustive()).isFalse();
    assertThat(few.changed(List.of(), Set.of("o004")).isExhaustive()).isTrue();
    assertThat(many.changed(List.of(), Set.of("o004")).isExhaustive()).isFalse();
    GapQuery gap = FIRST.gap(Mother.reducerGap().build());
    assertThat(few.candidates(gap, Preset.DEFAULT)).containsExactlyElementsOf(FIRST.all());
  }

  @Test
  void a_shelf_never_changes() {
    for (OfferShelf shelf : shelves()) {
      GapQuery gap = FIRST.gap(Mother.reducerGap().build());
      List<Veilable> all = List.copyOf(shelf.all());
      List<Veilable> candidates = List.copyOf(shelf.candidates(gap, Preset.DEFAULT));
      shelf.changed(
          List.of(fresh(1), fresh(2)),
          new HashSet<>(candidates.stream().map(Veilable::id).toList()));
      assertThat(shelf.all()).isEqualTo(all);
      assertThat(shelf.candidates(gap, Preset.DEFAULT)).isEqualTo(candidates);
      assertThat(shelf.changes()).isZero();
    }
  }

  @Test
  void an_offer_that_came_back_is_a_candidate_once() {
    OfferShelf shelf = shelves().getLast();
    GapQuery gap = FIRST.gap(Mother.reducerGap().build());
    String id = shelf.candidates(gap, Preset.DEFAULT).getFirst().id();
    OfferShelf without = shelf.changed(List.of(), Set.of(id));
    assertThat(without.candidates(gap, Preset.DEFAULT)).noneMatch(o -> o.id().equals(id));
    Veilable again = fresh(Integer.parseInt(id.substring(1)));
    OfferShelf back = without.changed(List.of(again), Set.of());
    assertThat(back.candidates(gap, Preset.DEFAULT).stream().filter(o -> o.id().equals(id)))
        .containsExactly(again);
    assertThat(back.changes()).isEqualTo(2);
  }

  @Test
  void what_is_put_and_removed_at_once_is_there() {
    for (OfferShelf shelf : shelves()) {
      Veilable fresh = fresh(7);
      OfferShelf with = shelf.changed(List.of(fresh), Set.of(fresh.id()));
      assertThat(with.find(fresh.id())).isSameAs(fresh);
      assertThat(with.changes()).isEqualTo(1);
    }
  }

  @Test
  void by_other_weights_the_same_offers_stand_in_it() {
    MatchingModel other = Mother.MODEL.with("weight.japan.default", "mode", ".4");
    OfferShelf few = shelves().getFirst();
    assertThat(few.weighed(other)).isSameAs(few);
    OfferShelf many = shelves().getLast().changed(List.of(fresh(1)), Set.of("o002"));
    OfferShelf weighed = many.weighed(other);
    assertThat(weighed.all()).isEqualTo(many.all());
    assertThat(weighed.changes()).isEqualTo(2);
    assertThat(weighed.isExhaustive()).isFalse();
    assertThat(weighed.candidates(FIRST.gap(Mother.reducerGap().build()), Preset.DEFAULT))
        .extracting(Veilable::id)
        .contains("o001")
        .doesNotContain("o002");
  }
}
