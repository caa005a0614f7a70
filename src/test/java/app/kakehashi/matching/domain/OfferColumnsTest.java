package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.domain.OfferColumns.Column;
import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.reference.WeightedSector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of offers as numbers: the same for the same, and what it stood for again. */
class OfferColumnsTest {

  static final OfferProfile NOTHING =
      OfferProfile.of(
              "", CompanyProfile.of("", "TW").build(), new PostingText("", "", List.of(), ""))
          .build();

  private static OfferProfile firm(UnaryOperator<CompanyProfile.Builder> with) {
    return NOTHING.toBuilder().company(with.apply(NOTHING.company().toBuilder()).build()).build();
  }

  private static OfferProfile offer(UnaryOperator<OfferProfile.Builder> with) {
    return with.apply(NOTHING.toBuilder()).build();
  }

  /** The offers in the order given. */
  static OfferColumns columns(List<OfferProfile> offers) {
    List<OfferProfile> numbered = new ArrayList<>();
    for (OfferProfile offer : offers) {
      numbered.add(Mother.called("%05d".formatted(numbered.size()), offer));
    }
    IndexedOffers indexed = IndexedOffers.of(numbered);
    return new OfferColumns(indexed.veiled(), indexed.codes());
  }

  static int[] codes(Column column, List<OfferProfile> offers) {
    OfferColumns columns = columns(offers);
    return IntStream.range(0, columns.count()).map(i -> columns.code(i, column)).toArray();
  }

  private static OfferProfile lead(@Nullable Integer days) {
    return offer(with -> with.capacity(new Capacity(null, null, days, false)));
  }

  private static OfferProfile quantity(@Nullable Double amount) {
    return offer(with -> with.capacity(new Capacity(amount, null, null, false)));
  }

  private static OfferProfile size(CompanySize size) {
    return firm(with -> with.size(size));
  }

  @Test
  void lead_times_are_told_apart_by_weeks_up_to_two_years() {
    assertThat(
            codes(
                Column.LEAD,
                Arrays.asList(null, 0, 6, 7, 13, 14, 720, 721, 727, 728, 100_000).stream()
                    .map(OfferColumnsTest::lead)
                    .toList()))
        .containsExactly(0, 1, 1, 2, 2, 3, 103, 104, 104, 104, 104);
  }

  @Test
  void amounts_are_told_apart_by_half_a_factor_of_e() {
    double half = Math.exp(.5);
    assertThat(
            codes(
                Column.QUANTITY,
                Arrays.asList(
                        null,
                        0.0,
                        -1.0,
                        1e-9,
                        .999,
                        1.0,
                        half - 1e-6,
                        half + 1e-6,
                        2.718,
                        2.719,
                        Math.exp(30.49),
                        Math.exp(30.51),
                        1e30)
                    .stream()
                    .map(OfferColumnsTest::quantity)
                    .toList()))
        .containsExactly(0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 62, 63, 63);
  }

  @Test
  void revenue_is_reckoned_in_millions() {
    assertThat(
            codes(
                Column.REVENUE,
                List.of(
                    size(CompanySize.unknown()),
                    size(new CompanySize(null, null, 1.001e6)),
                    size(new CompanySize(null, null, .999e6)),
                    size(new CompanySize(5, 5e6, 1.65e6)))))
        .containsExactly(0, 2, 1, 3);
  }

  @Test
  void sizes_are_the_same_where_both_numbers_are_in_the_same_step() {
    assertThat(
            codes(
                Column.SIZE,
                List.of(
                    size(CompanySize.unknown()),
                    size(new CompanySize(100, 3e6, 7.0)),
                    size(new CompanySize(110, 3.1e6, null)),
                    size(new CompanySize(100, 30e6, null)),
                    size(new CompanySize(100, null, null)),
                    size(new CompanySize(null, 3e6, null)),
                    size(new CompanySize(1_000, 3e6, null)))))
        .containsExactly(0, 1, 1, 2, 3, 4, 5);
  }

  @Test
  void a_region_that_is_unknown_has_a_code_of_its_own() {
    assertThat(
            codes(
                Column.REGION,
                List.of(
                    firm(with -> with.region("TW-TXG")),
                    NOTHING,
                    firm(with -> with.region("TW-HSZ")),
                    firm(with -> with.region("TW-TXG")))))
        .containsExactly(1, 0, 2, 1);
  }

  @Test
  void what_is_stated_is_numbered_as_it_is_first_met() {
    Stated iso = Stated.of(Set.of("ISO9001"));
    assertThat(
            codes(
                Column.CERTIFICATES,
                List.of(
                    NOTHING,
                    firm(with -> with.certificates(iso)),
                    firm(with -> with.certificates(Stated.of(Set.of()))),
                    firm(with -> with.certificates(Stated.of(Set.of("ISO9001")))))))
        .containsExactly(0, 1, 2, 1);
    assertThat(
            codes(Column.LANGUAGES, List.of(NOTHING, firm(with -> with.languages(iso)), NOTHING)))
        .containsExactly(0, 1, 0);
    assertThat(
            codes(
                Column.RELIABILITY,
                List.of(
                    NOTHING,
                    firm(with -> with.trust(new Trust(true, null, 1, 2))),
                    firm(with -> with.trust(new Trust(true, null, 1, 3))))))
        .containsExactly(0, 1, 2);
    assertThat(
            codes(
                Column.COUNTRIES,
                List.of(
                    NOTHING,
                    firm(with -> with.presence(iso)),
                    offer(with -> with.countriesServed(iso)),
                    firm(with -> with.presence(iso)))))
        .containsExactly(0, 1, 2, 1);
    assertThat(
            codes(
                Column.WISHES,
                List.of(
                    NOTHING,
                    offer(with -> with.maturity("pilot")),
                    offer(with -> with.labourSaved(2.0)),
                    offer(with -> with.obstaclesRemoved(iso)),
                    offer(with -> with.maturity("pilot")))))
        .containsExactly(0, 1, 2, 3, 1);
    assertThat(
            codes(
                Column.MODES,
                List.of(
                    offer(with -> with.modes(List.of("supply", "agency"))),
                    offer(with -> with.modes(List.of("agency", "supply"))),
                    offer(with -> with.modes(List.of("supply", "agency"))))))
        .containsExactly(0, 1, 0);
    assertThat(
            codes(
                Column.SECTORS,
                List.of(
                    firm(with -> with.sectors(List.of(new WeightedSector("28", 1)))),
                    NOTHING,
                    firm(with -> with.sectors(List.of(new WeightedSector("28", 1)))))))
        .containsExactly(0, 1, 0);
    assertThat(
            codes(
                Column.FIELDS,
                List.of(
                    NOTHING,
                    offer(with -> with.fields(Set.of("medical_care"))),
                    offer(with -> with.fields(Set.of("robots_automation"))),
                    offer(with -> with.fields(Set.of("medical_care"))))))
        .containsExactly(0, 1, 2, 1);
  }

  @Test
  void of_ties_only_japan_and_the_language_count() {
    assertThat(
            codes(
                Column.TIES,
                List.of(
                    NOTHING,
                    firm(with -> with.presence(Stated.of(Set.of("JP", "TW")))),
                    firm(with -> with.presence(Stated.of(Set.of("JP", "VN")))),
                    firm(with -> with.presence(Stated.of(Set.of("TW")))),
                    firm(with -> with.presence(Stated.of(Set.of("VN")))),
                    firm(with -> with.presence(Stated.atLeast(Set.of("VN")))),
                    offer(with -> with.countriesServed(Stated.of(Set.of("JP")))),
                    firm(with -> with.crossBorderBusiness(true)),
                    firm(with -> with.crossBorderBusiness(false)),
                    offer(with -> with.text(NOTHING.text().in("en"))))))
        .containsExactly(0, 1, 1, 2, 2, 0, 3, 4, 5, 6);
  }

  @Test
  void script_and_equipment_are_kept_by_themselves() {
    OfferColumns columns =
        columns(
            List.of(
                offer(with -> with.text(NOTHING.text().in("ja"))),
                offer(with -> with.text(NOTHING.text().in("zh-Hant")).equipment(true)),
                offer(with -> with.text(NOTHING.text().in("en")).equipment(true)),
                offer(with -> with.text(NOTHING.text().in("en")))));
    assertThat(IntStream.range(0, 4).map(columns::script))
        .containsExactly(
            Script.JAPANESE.ordinal(),
            Script.CHINESE.ordinal(),
            Script.LATIN.ordinal(),
            Script.LATIN.ordinal());
    assertThat(IntStream.range(0, 4).mapToObj(columns::equipment))
        .containsExactly(false, true, true, false);
  }

  static List<OfferProfile> drawn() {
    List<OfferProfile> drawn = new ArrayList<>();
    RandomPairs pairs = new RandomPairs(61);
    for (int i = 0; i < 150; i++) {
      drawn.add(pairs.offer());
    }
    drawn.add(NOTHING);
    drawn.add(quantity(1e-9));
    drawn.add(quantity(1e30));
    drawn.add(lead(0));
    drawn.add(lead(9_999));
    drawn.add(size(new CompanySize(1, 1.0, 1.0)));
    return drawn;
  }

  @ParameterizedTest
  @EnumSource(Column.class)
  void every_code_lies_below_the_number_of_codes_and_groups_its_offers(Column column) {
    OfferColumns columns = columns(drawn());
    int[][] grouped = columns.grouped(column, 0, columns.count());
    assertThat(grouped).hasNumberOfRows(columns.codes(column));
    Map<Integer, List<Integer>> expected = new HashMap<>();
    for (int i = 0; i < columns.count(); i++) {
      int code = columns.code(i, column);
      assertThat(code).isBetween(0, columns.codes(column) - 1);
      assertThat(columns.code(i, column.ordinal())).isEqualTo(code);
      expected.computeIfAbsent(code, _ -> new ArrayList<>()).add(i);
    }
    for (int code = 0; code < grouped.length; code++) {
      assertThat(grouped[code])
          .containsExactly(
              expected.getOrDefault(code, List.of()).stream().mapToInt(i -> i).toArray());
    }
  }

  @Test
  void places_before_and_behind_a_stretch_are_in_no_group_of_it() {
    OfferColumns columns = columns(drawn());
    int[][] grouped = columns.grouped(Column.SIZE, 20, 90);
    assertThat(Arrays.stream(grouped).flatMapToInt(Arrays::stream).sorted().toArray())
        .containsExactly(IntStream.range(20, 90).toArray());
    for (int code = 0; code < grouped.length; code++) {
      for (int place : grouped[code]) {
        assertThat(columns.code(place, Column.SIZE)).isEqualTo(code);
      }
    }
  }

  @Test
  void of_codes_beyond_two_bytes_nothing_is_known() {
    IndexedOffers indexed = IndexedOffers.of(List.of(NOTHING));
    OfferDocument one = indexed.all().getFirst().open();
    OfferDocument[] documents =
        IntStream.of(0, 65_534, 65_535, 65_536, 1_000_000)
            .mapToObj(
                code ->
                    new OfferDocument(
                        one.profile(),
                        null,
                        one.facts(),
                        one.script(),
                        one.terms(),
                        one.denied(),
                        one.fields(),
                        code,
                        code,
                        code - 1))
            .toArray(OfferDocument[]::new);
    OfferColumns columns = new OfferColumns(documents, indexed.codes());
    for (Column column : List.of(Column.MODES, Column.SECTORS, Column.REGION)) {
      assertThat(IntStream.range(0, 5).map(i -> columns.code(i, column)))
          .containsExactly(
              0, 65_534, OfferColumns.UNKNOWN, OfferColumns.UNKNOWN, OfferColumns.UNKNOWN);
    }
    assertThat(IntStream.range(0, 5).map(columns::modes).toArray())
        .as("kept twice")
        .containsExactly(IntStream.range(0, 5).map(i -> columns.code(i, Column.MODES)).toArray());
    assertThat(columns.fields(OfferColumns.UNKNOWN)).isSameAs(TermWeights.none());
    assertThat(columns.holds(OfferColumns.UNKNOWN, Set.of())).isFalse();
  }

  @Test
  void fields_are_those_of_their_code() {
    OfferProfile medical = offer(with -> with.fields(Set.of("medical_care")));
    IndexedOffers indexed = IndexedOffers.of(List.of(medical));
    OfferColumns columns = new OfferColumns(indexed.veiled(), indexed.codes());
    assertThat(columns.fields(columns.code(0, Column.FIELDS)))
        .isEqualTo(indexed.all().getFirst().open().fields());
    assertThat(columns.fields(0).size()).isEqualTo(1);
  }

  @Test
  void certificates_are_held_where_all_are_stated() {
    OfferColumns columns =
        columns(
            List.of(
                NOTHING,
                firm(with -> with.certificates(Stated.of(Set.of("ISO9001")))),
                firm(with -> with.certificates(Stated.of(Set.of("ISO9001", "ISO14001")))),
                firm(with -> with.certificates(Stated.atLeast(Set.of("ISO14001"))))));
    assertThat(holding(columns, "ISO9001")).containsExactly(1, 2);
    assertThat(holding(columns, "ISO14001")).containsExactly(2, 3);
    assertThat(holding(columns, "ISO9001", "ISO14001")).containsExactly(2);
    assertThat(holding(columns, "IATF16949")).isEmpty();
  }

  private static int[] holding(OfferColumns columns, String... certificates) {
    return IntStream.range(0, 4)
        .filter(i -> columns.holds(columns.code(i, Column.CERTIFICATES), Set.of(certificates)))
        .toArray();
  }

  @Test
  void of_an_anonymous_firm_only_what_is_published_is_kept() {
    CoarseFacts published = new CoarseFacts("28", "TW-TXG", 80);
    OfferProfile known =
        firm(
            with ->
                with.region("TW-TXG")
                    .size(new CompanySize(80, null, null))
                    .sectors(List.of(new WeightedSector("28", 1))));
    OfferProfile secret =
        firm(
                with ->
                    with.region("TW-PIF")
                        .size(new CompanySize(4_000, 9e9, 9e9))
                        .certificates(Stated.of(Set.of("ISO9001")))
                        .trust(new Trust(true, true, 3, 3)))
            .toBuilder()
            .published(published)
            .build();
    OfferColumns columns = columns(List.of(known, secret));
    for (Column column : Column.values()) {
      assertThat(columns.code(1, column)).as(column.name()).isEqualTo(columns.code(0, column));
    }
  }

  @Test
  void reading_ahead_looks_at_each_of_a_stretch_and_changes_nothing() {
    OfferColumns columns = columns(drawn());
    int[] offers = {4, columns.count() - 1, 0};
    int sum = 0;
    for (int offer : offers) {
      int kind = columns.script(offer) << 1 | (columns.equipment(offer) ? 1 : 0);
      sum += columns.modes(offer) + columns.code(offer, Column.LEAD) + kind;
    }
    assertThat(columns.readAhead(offers, 0, 3)).isEqualTo(sum);
    assertThat(columns.readAhead(offers, 1, 1)).isZero();
  }
}
