package app.kakehashi.matching.domain.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.kakehashi.matching.Coverage;
import app.kakehashi.matching.Requirement;
import app.kakehashi.matching.Requirement.Kind;
import app.kakehashi.matching.domain.Capacity;
import app.kakehashi.matching.domain.CompanyProfile;
import app.kakehashi.matching.domain.CompanySize;
import app.kakehashi.matching.domain.GapProfile;
import app.kakehashi.matching.domain.Needs;
import app.kakehashi.matching.domain.OfferProfile;
import app.kakehashi.matching.domain.Stated;
import app.kakehashi.matching.domain.text.Part;
import app.kakehashi.matching.domain.text.Polarity;
import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.StatedFacts;
import app.kakehashi.matching.domain.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TeamReaderTest {
  private static final double PRIOR = .4;
  private static final TeamReader READER = new TeamReader(PRIOR);
  private static final PostingText TEXT = new PostingText("ja", "題", List.of(), "文");
  private static final CompanyProfile SMALL =
      CompanyProfile.of("firm", "TW").size(new CompanySize(29, null, null)).build();

  private static ReadText read(Term... terms) {
    StatedFacts nothing =
        new StatedFacts(
            List.of(), List.of(), null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
            List.of());
    return new ReadText(TEXT, List.of(terms), List.of(), nothing);
  }

  private static Term concept(String code, Part part, Polarity polarity) {
    return new Term("c:" + code, Term.Kind.CONCEPT, part, 0, 1, polarity);
  }

  private static Term mentioned(String code) {
    return concept(code, Part.BODY, Polarity.AFFIRMED);
  }

  private static GapProfile gap(Needs needs) {
    return GapProfile.of("gap", CompanyProfile.of("owner", "JP").build(), TEXT)
        .needs(needs)
        .build();
  }

  private static OfferProfile offer(CompanyProfile firm) {
    return OfferProfile.of("offer", firm, TEXT).build();
  }

  private static TeamTask asking(Kind kind, String code, double weight) {
    return new TeamTask(List.of(new Requirement(kind, code, weight)), null);
  }

  private static Coverage covered(TeamTask task, OfferProfile offer, ReadText text) {
    return READER.candidate(task, offer, text, 60).coverage().getFirst();
  }

  @Test
  void what_the_title_names_or_the_gap_requires_is_asked_twice_as_much_as_what_it_mentions() {
    TeamTask task =
        READER.task(
            gap(Needs.ask().build()),
            read(
                mentioned("grinding"),
                concept("casting", Part.TITLE, Polarity.AFFIRMED),
                concept("plating", Part.BODY, Polarity.REQUIRED),
                concept("painting", Part.BODY, Polarity.DENIED),
                mentioned("casting"),
                new Term("c:metal", Term.Kind.BROADER, Part.TITLE, 0, 1, Polarity.AFFIRMED)));
    assertThat(task.requirements())
        .extracting(Requirement::kind, Requirement::code, Requirement::weight)
        .containsExactly(
            tuple(Kind.CAPABILITY, "casting", 2.0),
            tuple(Kind.CAPABILITY, "plating", 2.0),
            tuple(Kind.CAPABILITY, "grinding", 1.0));
    assertThat(task.quantity()).isNull();
  }

  @Test
  void eight_capabilities_are_asked_and_no_more() {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      terms.add(mentioned("concept-" + i));
    }
    terms.add(concept("last", Part.TITLE, Polarity.AFFIRMED));
    assertThat(
            READER.task(gap(Needs.ask().build()), read(terms.toArray(new Term[0]))).requirements())
        .hasSize(8)
        .extracting(Requirement::code)
        .startsWith("last", "concept-0")
        .doesNotContain("concept-7");
  }

  @Test
  void everything_that_is_ticked_is_asked_what_must_be_twice_as_much() {
    GapProfile gap =
        gap(
                Needs.ask()
                    .mandatoryCertificates(Set.of("ISO9001"))
                    .preferredCertificates(Set.of("ISO9001", "ISO14001"))
                    .mandatoryLanguages(Set.of("ja"))
                    .preferredLanguages(Set.of("en"))
                    .obstacles(Set.of("permit"))
                    .targetCountries(Set.of("VN"))
                    .monthlyQuantity(500.0)
                    .build())
            .toBuilder()
            .fields(Set.of("logistics"))
            .build();
    TeamTask task = READER.task(gap, read());
    assertThat(task.requirements())
        .extracting(Requirement::kind, Requirement::code, Requirement::weight)
        .containsExactly(
            tuple(Kind.FIELD, "logistics", 1.0),
            tuple(Kind.CERTIFICATE, "ISO9001", 2.0),
            tuple(Kind.CERTIFICATE, "ISO14001", 1.0),
            tuple(Kind.LANGUAGE, "ja", 2.0),
            tuple(Kind.LANGUAGE, "en", 1.0),
            tuple(Kind.OBSTACLE, "permit", 2.0),
            tuple(Kind.COUNTRY, "VN", 1.0));
    assertThat(task.quantity()).isEqualTo(500.0);
    assertThat(task.isEmpty()).isFalse();
  }

  @Test
  void a_gap_that_asks_nothing_is_empty() {
    TeamTask nothing = READER.task(gap(Needs.ask().build()), read());
    assertThat(nothing.isEmpty()).isTrue();
    assertThat(new TeamTask(List.of(), 1.0).isEmpty()).isFalse();
  }

  @Test
  void a_capability_is_covered_by_its_name_and_half_by_its_kind() {
    TeamTask wanted = asking(Kind.CAPABILITY, "casting", 2);
    OfferProfile offer = offer(SMALL);
    Term kind = new Term("c:casting", Term.Kind.BROADER, Part.BODY, 0, 1, Polarity.AFFIRMED);
    assertThat(covered(wanted, offer, read(mentioned("casting")))).isEqualTo(Coverage.of(1));
    assertThat(covered(wanted, offer, read(kind))).isEqualTo(Coverage.of(.5));
    assertThat(covered(wanted, offer, read(mentioned("casting"), kind))).isEqualTo(Coverage.of(1));
    assertThat(covered(wanted, offer, read(concept("casting", Part.BODY, Polarity.DENIED))))
        .isEqualTo(Coverage.of(0));
    assertThat(covered(wanted, offer, read(mentioned("plating")))).isEqualTo(Coverage.of(0));
  }

  @Test
  void silence_says_nothing_of_what_a_gap_only_mentions() {
    TeamTask mentioned = asking(Kind.CAPABILITY, "casting", 1);
    assertThat(covered(mentioned, offer(SMALL), read())).isEqualTo(new Coverage(0, false));
    assertThat(covered(mentioned, offer(SMALL), read(mentioned("casting"))))
        .isEqualTo(Coverage.of(1));
  }

  @Test
  void lists_that_were_stated_are_complete_and_of_others_the_prior_holds() {
    CompanyProfile stated =
        SMALL.toBuilder()
            .certificates(Stated.of(Set.of("ISO9001")))
            .languages(Stated.of(Set.of("ja")))
            .build();
    Coverage unknown = new Coverage(PRIOR, false);
    TeamTask certificate = asking(Kind.CERTIFICATE, "ISO9001", 2);
    assertThat(covered(certificate, offer(stated), read())).isEqualTo(Coverage.of(1));
    assertThat(covered(certificate, offer(SMALL), read())).isEqualTo(unknown);
    assertThat(covered(asking(Kind.CERTIFICATE, "JISQ9100", 2), offer(stated), read()))
        .isEqualTo(Coverage.of(0));
    assertThat(covered(asking(Kind.LANGUAGE, "ja", 2), offer(stated), read()))
        .isEqualTo(Coverage.of(1));
    assertThat(covered(asking(Kind.LANGUAGE, "en", 2), offer(stated), read()))
        .isEqualTo(Coverage.of(0));
    OfferProfile removing =
        offer(SMALL).toBuilder().obstaclesRemoved(Stated.of(Set.of("permit"))).build();
    assertThat(covered(asking(Kind.OBSTACLE, "permit", 2), removing, read()))
        .isEqualTo(Coverage.of(1));
    assertThat(covered(asking(Kind.OBSTACLE, "permit", 2), offer(SMALL), read()))
        .isEqualTo(unknown);
  }

  @Test
  void fields_are_ticked_and_countries_are_where_a_firm_is_or_delivers_to() {
    OfferProfile ticked = offer(SMALL).toBuilder().fields(Set.of("logistics")).build();
    TeamTask field = asking(Kind.FIELD, "logistics", 1);
    assertThat(covered(field, ticked, read())).isEqualTo(Coverage.of(1));
    assertThat(covered(field, offer(SMALL), read())).isEqualTo(new Coverage(0, false));

    TeamTask country = asking(Kind.COUNTRY, "VN", 1);
    OfferProfile there = offer(SMALL.toBuilder().presence(Stated.of(Set.of("TW", "VN"))).build());
    OfferProfile delivering =
        offer(SMALL).toBuilder().countriesServed(Stated.of(Set.of("VN"))).build();
    OfferProfile elsewhere =
        offer(SMALL).toBuilder().countriesServed(Stated.of(Set.of("TH"))).build();
    assertThat(covered(country, there, read())).isEqualTo(Coverage.of(1));
    assertThat(covered(country, delivering, read())).isEqualTo(Coverage.of(1));
    assertThat(covered(country, elsewhere, read())).isEqualTo(Coverage.of(0));
    assertThat(covered(country, offer(SMALL), read())).isEqualTo(new Coverage(PRIOR, false));
  }

  private static boolean canLead(OfferProfile offer) {
    return READER.candidate(asking(Kind.FIELD, "any", 1), offer, read(), 60).canLead();
  }

  @Test
  void who_has_thirty_people_or_deals_abroad_or_has_a_quality_system_can_lead() {
    assertThat(canLead(offer(SMALL))).isFalse();
    assertThat(canLead(offer(CompanyProfile.of("firm", "TW").build()))).isFalse();
    assertThat(canLead(offer(SMALL.toBuilder().size(new CompanySize(30, null, null)).build())))
        .isTrue();
    assertThat(canLead(offer(SMALL.toBuilder().crossBorderBusiness(true).build()))).isTrue();
    assertThat(canLead(offer(SMALL.toBuilder().crossBorderBusiness(false).build()))).isFalse();
    assertThat(canLead(offer(SMALL.toBuilder().certificates(Stated.of(Set.of("AS9100"))).build())))
        .isTrue();
    assertThat(
            canLead(offer(SMALL.toBuilder().certificates(Stated.of(Set.of("ISO14001"))).build())))
        .isFalse();
    OfferProfile.Builder offer = offer(SMALL).toBuilder();
    assertThat(canLead(offer.countriesServed(Stated.of(Set.of("TW"))).build())).isFalse();
    assertThat(canLead(offer.countriesServed(Stated.of(Set.of("TW", "JP"))).build())).isTrue();
  }

  @Test
  void a_candidate_brings_what_it_makes_in_a_month() {
    TeamTask task = asking(Kind.FIELD, "any", 1);
    OfferProfile offer =
        offer(SMALL.toBuilder().region("TW-TXG").build()).toBuilder()
            .capacity(new Capacity(200.0, null, null, false))
            .build();
    Candidate candidate = READER.candidate(task, offer, read(), 61.5);
    assertThat(candidate.quantity()).isEqualTo(200);
    assertThat(candidate.county()).isEqualTo("TW-TXG");
    assertThat(candidate.firm()).isEqualTo("firm");
    assertThat(candidate.joint()).isEqualTo(61.5);
    assertThat(READER.candidate(task, offer(SMALL), read(), 60).quantity()).isZero();
  }
}
