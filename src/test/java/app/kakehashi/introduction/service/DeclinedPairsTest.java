package app.kakehashi.introduction.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.gap.service.GapEditor;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.matching.Block;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.Match;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.matching.MatchList;
import app.kakehashi.matching.MatchWindow;
import app.kakehashi.matching.Matches;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody said no to is not proposed again, unless a posting changes or a year has passed.
 */
@CaseApp
class DeclinedPairsTest {
  private static final Decision.Choice NO =
      Decision.Choice.notForUs(Decision.Reason.SPECIFICATION, "");

  private final CaseApp.Cases cases;
  private final GapApp.World world;
  private final MatchApp.Makers makers;
  private final Matches matches;
  private final GapEditor gaps;
  private final Postings postings;
  private final JdbcClient jdbc;

  DeclinedPairsTest(
      CaseApp.Cases cases,
      GapApp.World world,
      MatchApp.Makers makers,
      Matches matches,
      GapEditor gaps,
      Postings postings,
      JdbcClient jdbc) {
    this.cases = cases;
    this.world = world;
    this.makers = makers;
    this.matches = matches;
    this.gaps = gaps;
    this.postings = postings;
    this.jdbc = jdbc;
  }

  @Test
  void who_said_no_finds_it_put_aside_and_the_other_side_is_not_shown_it() {
    CaseApp.Pair pair = pair();
    Viewer office = world.office();
    assertThat(gapsFor(pair)).contains(pair.gap());

    matches.decide(PostingType.GAP, pair.gap(), pair.offer(), NO, 0, pair.japan());

    assertThat(gapsFor(pair)).doesNotContain(pair.gap());
    MatchList own = offersFor(pair, pair.japan());
    assertThat(ids(own.matches())).doesNotContain(pair.offer());
    assertThat(ids(own.dismissed())).contains(pair.offer());
    assertThat(own.blocked()).isEmpty();
    assertThat(offersFor(pair, office).blocked())
        .filteredOn(blocked -> blocked.other().publicId().equals(pair.offer()))
        .singleElement()
        .satisfies(blocked -> assertThat(blocked.blocks()).containsExactly(Block.H5_NOT_TOGETHER));
    // whoever has the address still reads it, so that nothing tells who said no
    assertThat(matches.pair(PostingType.OFFER, pair.offer(), pair.gap(), pair.taiwan()))
        .isNotNull();

    matches.undecide(PostingType.GAP, pair.gap(), pair.offer(), 1, pair.japan());
    assertThat(gapsFor(pair)).contains(pair.gap());
    assertThat(ids(offersFor(pair, pair.japan()).matches())).contains(pair.offer());
  }

  @Test
  void a_posting_that_says_something_else_may_be_proposed_again() {
    CaseApp.Pair pair = pair();
    matches.decide(PostingType.OFFER, pair.offer(), pair.gap(), NO, 0, pair.taiwan());
    assertThat(ids(offersFor(pair, pair.japan()).matches())).doesNotContain(pair.offer());

    var gap = gaps.editable(pair.gap(), pair.japan());
    gaps.change(
        pair.gap(),
        gap.version(),
        new PostingText(Language.JA, gap.text().title(), gap.text().description() + "月40枚です。"),
        gap.content(),
        pair.japan());
    Viewer reviewer = world.office();
    postings.approve(
        PostingType.GAP,
        pair.gap(),
        postings.editable(PostingType.GAP, pair.gap(), reviewer).version(),
        reviewer);

    assertThat(ids(offersFor(pair, pair.japan()).matches())).contains(pair.offer());
    // also by who said no, with the no still on record
    assertThat(gapsFor(pair)).contains(pair.gap());
    assertThat(
            matches
                .pair(PostingType.OFFER, pair.offer(), pair.gap(), pair.taiwan())
                .match()
                .decision()
                .isNotForUs())
        .isTrue();
  }

  @Test
  void after_a_year_it_may_be_proposed_again() {
    CaseApp.Pair pair = pair();
    matches.decide(PostingType.GAP, pair.gap(), pair.offer(), NO, 0, pair.japan());
    age(pair, 364);
    assertThat(gapsFor(pair)).doesNotContain(pair.gap());
    age(pair, 3);
    assertThat(gapsFor(pair)).contains(pair.gap());
  }

  @Test
  void who_declined_an_introduction_is_not_proposed_it_again() {
    Viewer office = world.office();
    MatchApp.RareWords words = MatchApp.RareWords.next();
    CompanyId owner = world.japaneseCompany();
    Viewer japan = world.member(owner);
    String gap = makers.rare(GapApp.World.anonymousParts(owner), words);
    CaseApp.Pair pair = offered(gap, owner, japan, words);
    CaseApp.Pair rival = offered(gap, owner, japan, words);
    List<String> list = cases.asked(office, pair, rival);
    assertThat(ids(offersFor(pair, pair.japan()).matches())).contains(pair.offer(), rival.offer());

    cases.answer(
        list.get(1), LegRole.GAP, new Answer.No(DeclineReason.NO_CAPACITY, ""), pair.japan());

    assertThat(ids(offersFor(pair, pair.japan()).matches()))
        .contains(pair.offer())
        .doesNotContain(rival.offer());
    assertThat(gapsFor(rival)).doesNotContain(pair.gap());
  }

  private CaseApp.Pair pair() {
    CompanyId owner = world.japaneseCompany();
    MatchApp.RareWords words = MatchApp.RareWords.next();
    String gap = makers.rare(GapApp.World.anonymousParts(owner), words);
    return offered(gap, owner, world.member(owner), words);
  }

  private CaseApp.Pair offered(
      String gap, CompanyId owner, Viewer japan, MatchApp.RareWords words) {
    CompanyId maker = makers.machinist();
    String offer = makers.rare(maker, words);
    return new CaseApp.Pair(gap, offer, owner, maker, japan, world.member(maker));
  }

  private List<String> gapsFor(CaseApp.Pair pair) {
    return ids(
        matches
            .matchesOf(
                PostingType.OFFER,
                pair.offer(),
                MatchWindow.top(MatchWindow.DEEPEST),
                pair.taiwan())
            .orElseThrow()
            .matches());
  }

  private MatchList offersFor(CaseApp.Pair pair, Viewer viewer) {
    return matches
        .matchesOf(PostingType.GAP, pair.gap(), MatchWindow.top(MatchWindow.DEEPEST), viewer)
        .orElseThrow();
  }

  private static List<String> ids(List<Match> some) {
    return some.stream().map(match -> match.other().publicId()).toList();
  }

  /** Lets days pass for the decision and for the postings. */
  private void age(CaseApp.Pair pair, int days) {
    jdbc.sql(
            """
            with gap as (select id from posting where public_id = :gap),
              aged as (update match_decision set decided_at = decided_at - make_interval(days => :days)
                where gap_id = (select id from gap)),
              older as (update posting set edited_at = edited_at - make_interval(days => :days)
                where public_id in (:gap, :offer))
            insert into catalogue_change (kind, subject_id)
            select 'gap', id from gap union all select 'offer', id from posting where public_id = :offer
            """)
        .param("gap", pair.gap())
        .param("offer", pair.offer())
        .param("days", days)
        .update();
  }
}
