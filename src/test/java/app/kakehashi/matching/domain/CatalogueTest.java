package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.matching.Band;
import app.kakehashi.matching.domain.text.TextReader;
import app.kakehashi.reference.Glossary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a catalogue knows of its postings, and what it becomes when they change. */
class CatalogueTest {
  private static final RankingRequest TOP = RankingRequest.top(10);
  private static final CoarseFacts PUBLISHED = new CoarseFacts(null, "TW-TXG", 55);

  private static final GapProfile GAP = Mother.reducerGap().build();
  private static final OfferProfile REDUCER = Mother.reducerOffer().build();
  private static final OfferProfile CAKE = Mother.cakeOffer().build();

  private static OfferProfile named(String id, OfferProfile offer) {
    return OfferProfile.of(id, offer.company(), offer.text()).modes(offer.modes()).build();
  }

  private static CatalogueChange put(OfferProfile... offers) {
    return new CatalogueChange(List.of(offers), Set.of(), List.of(), Set.of());
  }

  private static List<String> ranked(Catalogue catalogue) {
    return catalogue.offersFor("gap-1", TOP).entries().stream()
        .map(entry -> entry.score().offerId() + " " + Double.toHexString(entry.score().joint()))
        .toList();
  }

  @Test
  void its_postings_are_known_by_their_ids_in_order() {
    Catalogue catalogue = Mother.catalogue(GAP, named("offer-7", REDUCER), CAKE);
    assertThat(catalogue.gapIds()).containsExactly("gap-1");
    assertThat(catalogue.offerIds()).containsExactly("offer-2", "offer-7");
    assertThat(catalogue.hasGap("gap-1")).isTrue();
    assertThat(catalogue.hasGap("offer-2")).isFalse();
    assertThat(catalogue.hasOffer("offer-7")).isTrue();
    assertThat(catalogue.hasOffer("gap-1")).isFalse();
    assertThatThrownBy(() -> catalogue.offersFor("gap-2", TOP)).hasMessageContaining("gap-2");
    assertThatThrownBy(() -> catalogue.gapsFor("offer-1", TOP)).hasMessageContaining("offer-1");
  }

  @Test
  void it_is_by_one_version_of_the_model_and_by_one_reader() {
    Catalogue catalogue = Mother.catalogue(GAP, REDUCER);
    TextReader other = Mother.READER.by(Glossary.ofLines(List.of()));
    assertThat(catalogue.modelVersion()).isEqualTo(Mother.MODEL.version());
    assertThat(catalogue.isBy(Mother.MODEL, Mother.READER)).isTrue();
    assertThat(catalogue.isBy(Mother.MODEL.readBy(3), Mother.READER)).isFalse();
    assertThat(catalogue.isBy(Mother.MODEL, other)).isFalse();
    Catalogue.Builder builder =
        new Catalogue.Builder(Mother.MODEL, Mother.REFERENCE, other, Mother.TODAY);
    assertThatThrownBy(() -> builder.after(catalogue)).isInstanceOf(IllegalArgumentException.class);
    assertThat(builder.after(null).offers(List.of(REDUCER)).build().offerIds()).hasSize(1);
  }

  @Test
  void what_was_put_or_removed_since_it_was_built_is_counted() {
    Catalogue catalogue = Mother.catalogue(GAP, REDUCER, CAKE);
    assertThat(catalogue.changes()).isZero();
    Catalogue changed = catalogue.changed(put(named("offer-3", REDUCER)));
    assertThat(changed.offerIds()).containsExactly("offer-1", "offer-2", "offer-3");
    assertThat(changed.changes()).isEqualTo(1);
    Catalogue less =
        changed.changed(
            new CatalogueChange(List.of(), Set.of("offer-1"), List.of(), Set.of("gap-1")));
    assertThat(less.offerIds()).containsExactly("offer-2", "offer-3");
    assertThat(less.gapIds()).isEmpty();
    assertThat(less.changes()).isEqualTo(2);
    assertThat(catalogue.offerIds()).as("catalogues never change").hasSize(2);
  }

  @Test
  void by_the_statistics_of_another_it_ranks_as_that_one_does_after_a_change() {
    Catalogue catalogue = Mother.catalogue(List.of(GAP), Mother.randomOffers(30, 3));
    Catalogue changed = catalogue.changed(put(REDUCER));
    List<OfferProfile> all = new ArrayList<>(Mother.randomOffers(30, 3));
    all.add(REDUCER);
    Catalogue anew =
        new Catalogue.Builder(Mother.MODEL, Mother.REFERENCE, Mother.READER, Mother.TODAY)
            .gaps(List.of(GAP))
            .offers(all)
            .by(catalogue.statistics())
            .build();
    assertThat(ranked(anew)).isEqualTo(ranked(changed)).isNotEmpty();
    assertThat(ranked(Mother.catalogue(List.of(GAP), all)))
        .as("words are less rare among more offers")
        .isNotEqualTo(ranked(changed));
  }

  @Test
  void a_gap_has_an_offer_where_any_offer_is_in_a_worthy_band() {
    Catalogue catalogue = Mother.catalogue(GAP, REDUCER, CAKE);
    Band best = band(catalogue, "offer-1");
    Band worst = band(catalogue, "offer-2");
    assertThat(best).isNotEqualTo(worst);
    assertThat(catalogue.hasOfferFor("gap-1", band -> band == best)).isTrue();
    assertThat(catalogue.hasOfferFor("gap-1", band -> band == worst))
        .as("also where its words are others")
        .isTrue();
    assertThat(catalogue.hasOfferFor("gap-1", band -> band != best && band != worst)).isFalse();
  }

  private static Band band(Catalogue catalogue, String offerId) {
    return catalogue.pair("gap-1", offerId, TOP).orElseThrow().score().band();
  }

  @Test
  void an_offer_that_may_not_be_introduced_is_none() {
    OfferProfile without =
        REDUCER.toBuilder()
            .company(Mother.taiwaneseMaker().certificates(Stated.of(Set.of())).build())
            .build();
    Catalogue catalogue = Mother.catalogue(GAP, without);
    assertThat(catalogue.pair("gap-1", "offer-1", TOP)).isEmpty();
    assertThat(catalogue.hasOfferFor("gap-1", band -> true)).isFalse();
    assertThat(Mother.catalogue(GAP, REDUCER).hasOfferFor("gap-1", band -> true)).isTrue();
  }

  @Test
  void one_pair_is_scored_as_in_the_list_for_who_knows_the_firms_and_for_who_does_not() {
    GapProfile gap = Mother.reducerGap().published(new CoarseFacts(null, "JP-27", 300)).build();
    OfferProfile offer = Mother.reducerOffer().published(PUBLISHED).build();
    Catalogue catalogue = Mother.catalogue(gap, offer);
    RankingRequest knowsGap = TOP.knowing(id -> id.equals("gap-1"));
    RankingRequest knowsOffer = TOP.knowing(id -> id.equals("offer-1"));
    assertThat(joint(catalogue, knowsGap))
        .isEqualTo(first(catalogue.offersFor("gap-1", knowsGap)))
        .isNotEqualTo(joint(catalogue, TOP));
    assertThat(joint(catalogue, knowsOffer))
        .isEqualTo(first(catalogue.gapsFor("offer-1", knowsOffer)))
        .isNotEqualTo(joint(catalogue, TOP));
  }

  private static double joint(Catalogue catalogue, RankingRequest request) {
    return catalogue.pair("gap-1", "offer-1", request).orElseThrow().score().joint();
  }

  private static double first(Ranking ranking) {
    return ranking.entries().getFirst().score().joint();
  }

  @Test
  void only_the_first_of_a_list_are_explained() {
    Catalogue catalogue = Mother.catalogue(List.of(GAP), Mother.randomOffers(30, 3));
    List<Ranking.Entry> entries = catalogue.offersFor("gap-1", TOP.explaining(3)).entries();
    assertThat(entries).hasSize(10);
    assertThat(entries.subList(0, 3)).allMatch(entry -> entry.explanation() != null);
    assertThat(entries.subList(3, 10)).allMatch(entry -> entry.explanation() == null);
  }

  @Test
  void a_list_ends_where_pairs_are_not_worth_it_and_the_others_may_be_explored() {
    List<OfferProfile> offers = new ArrayList<>(Mother.randomOffers(20, 3));
    offers.add(REDUCER);
    Catalogue catalogue = Mother.catalogue(List.of(GAP), offers);
    List<String> all = ids(catalogue.offersFor("gap-1", TOP).entries());
    Band best = catalogue.offersFor("gap-1", TOP).entries().getFirst().score().band();
    Ranking ranking = catalogue.offersFor("gap-1", TOP.listing(band -> band == best).exploring(30));
    assertThat(ids(ranking.entries())).isNotEmpty().hasSizeLessThan(10);
    assertThat(ranking.entries()).allMatch(entry -> entry.score().band() == best);
    List<String> explored =
        ids(ranking.exploration().stream().map(Ranking.Explored::entry).toList());
    assertThat(explored)
        .contains(all.get(ranking.entries().size()))
        .doesNotContainAnyElementsOf(ids(ranking.entries()));
    assertThat(ranking.exploration()).allMatch(one -> one.entry().explanation() != null);
  }

  private static List<String> ids(List<Ranking.Entry> entries) {
    return entries.stream().map(entry -> entry.score().offerId()).toList();
  }

  @Test
  void where_all_are_listed_nothing_is_left_to_be_explored() {
    Catalogue catalogue = Mother.catalogue(GAP, REDUCER, CAKE);
    Ranking ranking = catalogue.offersFor("gap-1", TOP.exploring(2));
    assertThat(ids(ranking.entries())).containsExactlyInAnyOrder("offer-1", "offer-2");
    assertThat(ranking.exploration()).isEmpty();
  }
}
