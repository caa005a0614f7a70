package app.kakehashi.matching.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.gap.GapApp;
import app.kakehashi.gap.Gaps;
import app.kakehashi.matching.Block;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.matching.MatchList;
import app.kakehashi.matching.MatchWindow;
import app.kakehashi.matching.Matches;
import app.kakehashi.posting.CloseReason;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.CatalogueChanges;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@MatchApp
class FreshCatalogueTest {
  private final GapApp.World world;
  private final MatchApp.Makers makers;
  private final Matches matches;
  private final Gaps gaps;
  private final Postings postings;
  private final Companies companies;
  private final ChangeLog log;
  private final CatalogueKeeper keeper;
  private final CatalogueChanges changes;
  private final TransactionTemplate transactions;
  private final DataSource database;

  FreshCatalogueTest(
      GapApp.World world,
      MatchApp.Makers makers,
      Matches matches,
      Gaps gaps,
      Postings postings,
      Companies companies,
      ChangeLog log,
      CatalogueKeeper keeper,
      CatalogueChanges changes,
      TransactionTemplate transactions,
      DataSource database) {
    this.world = world;
    this.makers = makers;
    this.matches = matches;
    this.gaps = gaps;
    this.postings = postings;
    this.companies = companies;
    this.log = log;
    this.keeper = keeper;
    this.changes = changes;
    this.transactions = transactions;
    this.database = database;
  }

  @Test
  void what_is_published_is_matched_by_the_next_request_and_gone_when_it_is_withdrawn() {
    CompanyId owner = world.japaneseCompany();
    Viewer member = world.member(owner);
    String gap = world.published(GapApp.World.machinedParts(owner));
    assertThat(matches.matchesOf(PostingType.GAP, gap, MatchWindow.top(50), member)).isPresent();

    CompanyId maker = makers.machinist();
    String offer = makers.machining(maker);
    // lists may be full of such offers of other tests
    assertThat(matches.pair(PostingType.GAP, gap, offer, member).match()).isNotNull();

    Viewer seller = world.member(maker);
    postings.close(
        PostingType.OFFER,
        offer,
        postings.editable(PostingType.OFFER, offer, seller).version(),
        CloseReason.NEED_GONE,
        "",
        seller);
    assertThat(others(gap, member)).doesNotContain(offer);
    assertThatThrownBy(() -> matches.pair(PostingType.GAP, gap, offer, member))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void companies_that_are_kept_apart_are_not_proposed_and_the_office_reads_why() {
    CompanyId owner = world.japaneseCompany();
    CompanyId maker = makers.machinist();
    String gap = world.published(GapApp.World.machinedParts(owner));
    String offer = makers.machining(maker);
    Viewer member = world.member(owner);
    // lists may be full of such offers of other tests
    assertThat(matches.pair(PostingType.GAP, gap, offer, member).match()).isNotNull();

    Viewer office = world.office();
    transactions.executeWithoutResult(
        status -> companies.block(owner, maker, "dispute", office.actor()));

    assertThat(others(gap, member)).doesNotContain(offer);
    MatchList forOffice =
        matches.matchesOf(PostingType.GAP, gap, MatchWindow.top(50), office).orElseThrow();
    assertThat(forOffice.blocked())
        .filteredOn(pair -> pair.other().publicId().equals(offer))
        .singleElement()
        .satisfies(pair -> assertThat(pair.blocks()).containsExactly(Block.H5_NOT_TOGETHER));
    assertThatThrownBy(() -> matches.pair(PostingType.GAP, gap, offer, member))
        .isInstanceOf(NotFoundException.class);
    assertThat(matches.pair(PostingType.GAP, gap, offer, office).match()).isNull();
  }

  @Test
  void a_note_that_commits_after_a_younger_one_is_not_missed() throws SQLException {
    try (Connection slow = database.getConnection();
        Connection quick = database.getConnection()) {
      slow.setAutoCommit(false);
      quick.setAutoCommit(false);
      note(slow, 900_001);
      note(quick, 900_002);
      quick.commit();

      ChangeLog.Position start = log.now();
      ChangeLog.Reading between = log.since(start);
      assertThat(between.fresh()).isEmpty();

      slow.commit();
      ChangeLog.Reading after = log.since(between.position());
      assertThat(after.fresh())
          .extracting(ChangeLog.Row::subject)
          .contains(900_001L)
          .doesNotContain(900_002L);
      assertThat(log.since(after.position()).fresh()).isEmpty();
    }
  }

  @Test
  void each_note_is_read_once_while_an_old_transaction_is_open() throws SQLException {
    try (Connection old = database.getConnection()) {
      old.setAutoCommit(false);
      note(old, 900_003);
      ChangeLog.Position position = log.now();
      transactions.executeWithoutResult(
          status -> changes.changed(CatalogueChanges.Kind.OFFER, 900_004));
      ChangeLog.Reading first = log.since(position);
      assertThat(first.fresh()).extracting(ChangeLog.Row::subject).contains(900_004L);
      ChangeLog.Reading second = log.since(first.position());
      assertThat(second.fresh()).extracting(ChangeLog.Row::subject).doesNotContain(900_004L);
      old.rollback();
      assertThat(log.since(second.position()).fresh())
          .extracting(ChangeLog.Row::subject)
          .doesNotContain(900_003L, 900_004L);
    }
  }

  @Test
  void what_a_caller_has_not_committed_is_not_kept() {
    CompanyId maker = makers.machinist();
    String[] offer = new String[1];
    transactions.executeWithoutResult(
        status -> {
          offer[0] = makers.machining(maker);
          keeper.current();
          status.setRollbackOnly();
        });
    assertThat(keeper.current().offer(offer[0])).isNull();
  }

  @Test
  void nothing_is_built_again_where_nothing_changed() {
    assertThat(keeper.current()).isSameAs(keeper.current());
  }

  @Test
  void gaps_without_any_candidate_are_for_the_office() {
    CompanyId owner = world.japaneseCompany();
    String gap = world.published(GapApp.World.machinedParts(owner));
    Viewer office = world.office();
    Map<String, Integer> counts =
        matches.candidateCounts(PostingType.GAP, List.of(gap), world.member(owner));
    long id = gaps.find(gap, office).orElseThrow();
    boolean lonely = matches.gapsWithoutCandidates(office, 1000).contains(id);
    assertThat(lonely).isEqualTo(counts.get(gap) == 0);

    makers.machining(makers.machinist());

    assertThat(matches.gapsWithoutCandidates(office, 1000)).doesNotContain(id);
    assertThatThrownBy(() -> matches.gapsWithoutCandidates(world.member(owner), 10))
        .isInstanceOf(NotFoundException.class);
  }

  private List<String> others(String gap, Viewer viewer) {
    return matches
        .matchesOf(PostingType.GAP, gap, MatchWindow.top(MatchWindow.DEEPEST), viewer)
        .orElseThrow()
        .matches()
        .stream()
        .map(match -> match.other().publicId())
        .toList();
  }

  private static void note(Connection connection, long subject) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into catalogue_change (kind, subject_id) values ('offer', " + subject + ")");
    }
  }
}
