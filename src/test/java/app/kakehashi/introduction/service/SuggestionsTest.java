package app.kakehashi.introduction.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.Matches;
import app.kakehashi.posting.PostingType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Interest in a match becomes a suggested case, in the transaction of the decision. */
@CaseApp
class SuggestionsTest {
  private final CaseApp.Cases cases;
  private final GapApp.World world;
  private final Matches matches;
  private final CompanyCases companyCases;
  private final JdbcClient jdbc;

  SuggestionsTest(
      CaseApp.Cases cases,
      GapApp.World world,
      Matches matches,
      CompanyCases companyCases,
      JdbcClient jdbc) {
    this.cases = cases;
    this.world = world;
    this.matches = matches;
    this.companyCases = companyCases;
    this.jdbc = jdbc;
  }

  @Test
  void interestSuggestsACaseWithItsScoreToTheOfficeAndToNobodyElse() {
    CaseApp.Pair pair = cases.pair();
    interested(pair);

    assertThat(states(pair)).containsExactly("SUGGESTED");
    assertThat(companyCases.list(pair.taiwan(), 0, 10)).hasSize(1);
    assertThat(companyCases.list(pair.japan(), 0, 10)).isEmpty();
    assertThat(
            jdbc.sql(
                    """
                    select (score ->> 'joint')::numeric > 0 and score -> 'japan' -> 'lines' is not null
                    from introduction join posting on posting.id = offer_id where posting.public_id = :offer
                    """)
                .param("offer", pair.offer())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void theOthersInterestFindsTheOpenCaseAndDoesNothing() {
    CaseApp.Pair pair = cases.pair();
    interested(pair);
    matches.decide(
        PostingType.GAP, pair.gap(), pair.offer(), Decision.Choice.interested(), 0, pair.japan());
    assertThat(states(pair)).containsExactly("SUGGESTED");
  }

  @Test
  void secondThoughtsTakeItBackWhileNobodyHasLookedAtIt() {
    CaseApp.Pair pair = cases.pair();
    interested(pair);
    matches.undecide(PostingType.OFFER, pair.offer(), pair.gap(), 1, pair.taiwan());
    assertThat(states(pair)).containsExactly("WITHDRAWN");

    matches.decide(
        PostingType.OFFER,
        pair.offer(),
        pair.gap(),
        Decision.Choice.interested(),
        2,
        pair.taiwan());
    matches.decide(
        PostingType.OFFER,
        pair.offer(),
        pair.gap(),
        Decision.Choice.notForUs(Decision.Reason.TIMING, ""),
        3,
        pair.taiwan());
    assertThat(states(pair)).containsExactly("WITHDRAWN", "WITHDRAWN");
  }

  @Test
  void onceTheOfficeHasTakenItSecondThoughtsChangeNothing() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    cases.shortlisted(office, pair);
    interested(pair);
    assertThat(states(pair)).containsExactly("SCREENING");
    matches.undecide(PostingType.OFFER, pair.offer(), pair.gap(), 1, pair.taiwan());
    assertThat(states(pair)).containsExactly("SCREENING");
  }

  @Test
  void aNoToAMatchAndTheOfficesOwnInterestAreOnlyFeedback() {
    CaseApp.Pair pair = cases.pair();
    matches.decide(
        PostingType.GAP,
        pair.gap(),
        pair.offer(),
        Decision.Choice.notForUs(Decision.Reason.TIMING, ""),
        0,
        pair.japan());
    matches.decide(
        PostingType.GAP, pair.gap(), pair.offer(), Decision.Choice.interested(), 0, world.office());
    assertThat(states(pair)).isEmpty();
  }

  private void interested(CaseApp.Pair pair) {
    matches.decide(
        PostingType.OFFER,
        pair.offer(),
        pair.gap(),
        Decision.Choice.interested(),
        0,
        pair.taiwan());
  }

  private List<String> states(CaseApp.Pair pair) {
    return jdbc.sql(
            """
            select i.state from introduction i join posting g on g.id = i.gap_id
            join posting o on o.id = i.offer_id
            where g.public_id = :gap and o.public_id = :offer order by i.id
            """)
        .param("gap", pair.gap())
        .param("offer", pair.offer())
        .query(String.class)
        .list();
  }
}
