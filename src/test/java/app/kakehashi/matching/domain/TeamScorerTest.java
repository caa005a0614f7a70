package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kakehashi.matching.Coverage;
import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Requirement;
import app.kakehashi.matching.Requirement.Kind;
import app.kakehashi.matching.ScoreCap;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.domain.consortium.Candidate;
import app.kakehashi.matching.domain.consortium.TeamReader;
import app.kakehashi.matching.domain.consortium.TeamTask;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.TextReader;
import app.kakehashi.reference.WeightedSector;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Two small makers of speed reducers before a gap that neither fills alone. */
class TeamScorerTest {
  private static final GapProfile GAP =
      Mother.reducerGap()
          .needs(
              Needs.ask()
                  .mandatoryCertificates(Set.of("ISO9001"))
                  .preferredCertificates(Set.of("ISO13485"))
                  .mandatoryLanguages(Set.of("ja"))
                  .monthlyQuantity(500.0)
                  .build())
          .build();

  private static final OfferProfile FIRST =
      Mother.reducerOffer().capacity(new Capacity(200.0, null, 90, false)).build();

  private static final OfferProfile SECOND =
      OfferProfile.of(
              "offer-9",
              Mother.taiwaneseMaker()
                  .certificates(Stated.of(Set.of("ISO9001", "ISO13485")))
                  .trust(new Trust(true, true, 0, 0))
                  .build()
                  .toBuilder()
                  .size(new CompanySize(12, 20e6, null))
                  .build(),
              Mother.chinese("精密減速機", "行星減速機，月產能 300 台。"))
          .modes(List.of("supply"))
          .capacity(new Capacity(300.0, null, 60, false))
          .build();

  private static TeamScorer.Member member(OfferProfile offer) {
    return new TeamScorer.Member(offer, Mother.score(GAP, offer).of(Side.JAPAN));
  }

  private static double lineOf(OfferProfile offer, Criterion criterion) {
    return Mother.score(GAP, offer).of(Side.JAPAN).line(criterion).blended();
  }

  @Test
  void of_one_alone_is_its_own_score() {
    TeamScorer scorer = new TeamScorer(Mother.MODEL, Mother.TODAY);
    TeamScorer.Member first = member(FIRST);
    assertThat(scorer.score(GAP, first, List.of(first)))
        .isCloseTo(first.alone().score(), within(1e-9));
  }

  @Test
  void unites_what_the_members_have_and_takes_four_points_for_each_further_one() {
    TeamScorer scorer = new TeamScorer(Mother.MODEL, Mother.TODAY);
    TeamScorer.Member first = member(FIRST);
    double together = scorer.score(GAP, first, List.of(first, member(SECOND)));
    double gained = 0;
    for (Criterion criterion : List.of(Criterion.CERTIFICATE, Criterion.VOLUME)) {
      assertThat(lineOf(FIRST, criterion)).isLessThan(1);
      gained += first.alone().line(criterion).headroom();
    }
    double size = Math.max(0, lineOf(SECOND, Criterion.TEXT) - lineOf(FIRST, Criterion.TEXT));
    double text = 100 * size * first.alone().line(Criterion.TEXT).weight();
    assertThat(together)
        .isCloseTo(
            first.alone().score() + gained + text - TeamScorer.POINTS_PER_MEMBER, within(.8));
    assertThat(together).isGreaterThan(first.alone().score());
  }

  @Test
  void is_trusted_no_more_than_its_least_trusted_member() {
    TeamScorer scorer = new TeamScorer(Mother.MODEL, Mother.TODAY);
    double led = scorer.score(GAP, member(SECOND), List.of(member(FIRST), member(SECOND)));
    OfferProfile known =
        FIRST.toBuilder()
            .company(FIRST.company().toBuilder().trust(new Trust(true, true, 0, 0)).build())
            .build();
    assertThat(scorer.score(GAP, member(SECOND), List.of(member(known), member(SECOND))))
        .isGreaterThan(led);
  }

  private static double score(OfferProfile... members) {
    List<TeamScorer.Member> team = Arrays.stream(members).map(TeamScorerTest::member).toList();
    return new TeamScorer(Mother.MODEL, Mother.TODAY).score(GAP, team.getFirst(), team);
  }

  private static double cap(ScoreCap.Kind kind) {
    return Mother.MODEL.number("cap", kind.code());
  }

  private static OfferProfile with(
      OfferProfile offer, UnaryOperator<CompanyProfile.Builder> change) {
    return offer.toBuilder().company(change.apply(offer.company().toBuilder()).build()).build();
  }

  @Test
  void is_not_held_down_by_a_certificate_that_another_member_answers_for() {
    OfferProfile silent = with(FIRST, firm -> firm.certificates(Stated.unknown()));
    double most = cap(ScoreCap.Kind.CERTIFICATE_UNKNOWN);
    assertThat(score(silent)).isEqualTo(most);
    assertThat(score(silent, SECOND)).isGreaterThan(most);
    OfferProfile silentToo = with(SECOND, firm -> firm.certificates(Stated.unknown()));
    assertThat(score(silent, silentToo)).isLessThanOrEqualTo(most - TeamScorer.POINTS_PER_MEMBER);
  }

  @Test
  void is_not_held_down_by_a_language_that_another_member_answers_for() {
    OfferProfile silent = with(FIRST, firm -> firm.languages(Stated.unknown()));
    double most = cap(ScoreCap.Kind.LANGUAGE_UNKNOWN);
    assertThat(score(silent)).isEqualTo(most);
    assertThat(score(silent, SECOND)).isGreaterThan(most);
    OfferProfile silentToo = with(SECOND, firm -> firm.languages(Stated.unknown()));
    assertThat(score(silent, silentToo)).isLessThanOrEqualTo(most - TeamScorer.POINTS_PER_MEMBER);
  }

  @Test
  void is_about_what_is_asked_as_soon_as_one_member_is() {
    OfferProfile hairdresser =
        OfferProfile.of(
                "offer-8",
                Mother.taiwaneseMaker().sectors(List.of(new WeightedSector("96", 1))).build(),
                Mother.chinese("美髮沙龍", "剪髮、染髮與護髮。"))
            .modes(List.of("supply"))
            .build();
    double most = cap(ScoreCap.Kind.NO_TOPIC);
    assertThat(score(hairdresser)).isLessThanOrEqualTo(most);
    assertThat(score(hairdresser, SECOND)).isGreaterThan(most);
    assertThat(score(hairdresser, hairdresser)).isLessThanOrEqualTo(most);
  }

  @Test
  void is_as_large_as_its_members_together() {
    OfferProfile first = FIRST.toBuilder().capacity(new Capacity(null, null, 90, false)).build();
    OfferProfile unsaid = with(first, firm -> firm.size(CompanySize.unknown()));
    OfferProfile six = with(first, firm -> firm.size(new CompanySize(6, 6e6, null)));
    OfferProfile twelve = with(first, firm -> firm.size(new CompanySize(12, 12e6, null)));
    assertThat(score(six, six))
        .isCloseTo(score(twelve) - TeamScorer.POINTS_PER_MEMBER, within(1e-9));
    assertThat(score(unsaid, unsaid))
        .isCloseTo(score(unsaid) - TeamScorer.POINTS_PER_MEMBER, within(1e-9));
  }

  @Test
  void reads_what_is_asked_and_who_covers_it() {
    TeamReader reader = new TeamReader(.4);
    ReadText asked = Mother.READER.read(GAP.text(), TextReader.Side.GAP);
    TeamTask task = reader.task(GAP, asked);
    assertThat(task.quantity()).isEqualTo(500.0);
    assertThat(task.requirements())
        .extracting(Requirement::kind)
        .contains(Kind.CAPABILITY, Kind.FIELD, Kind.CERTIFICATE, Kind.LANGUAGE);
    ReadText offered = Mother.READER.read(FIRST.text(), TextReader.Side.OFFER);
    Candidate candidate = reader.candidate(task, FIRST, offered, 70);
    assertThat(candidate.canLead()).isTrue();
    assertThat(candidate.quantity()).isEqualTo(200);
    for (int i = 0; i < task.requirements().size(); i++) {
      Requirement one = task.requirements().get(i);
      if (one.code().equals("ISO13485")) {
        assertThat(one.weight()).isEqualTo(1);
        assertThat(candidate.coverage().get(i).state()).isEqualTo(Coverage.State.MISSING);
      }
      if (one.code().equals("ISO9001") || one.code().equals("ja")) {
        assertThat(one.weight()).isEqualTo(2);
        assertThat(candidate.coverage().get(i).state()).isEqualTo(Coverage.State.COVERED);
      }
    }
    OfferProfile silent =
        FIRST.toBuilder()
            .company(FIRST.company().toBuilder().certificates(Stated.unknown()).build())
            .build();
    assertThat(reader.candidate(task, silent, offered, 70).coverage())
        .extracting(Coverage::state)
        .contains(Coverage.State.UNKNOWN);
  }
}
