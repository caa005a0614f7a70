package app.kakehashi.matching.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.MovableClock;
import app.kakehashi.StatementCount;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyStatus;
import app.kakehashi.company.SharingScope;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.company.service.OfficeEdit;
import app.kakehashi.gap.GapApp;
import app.kakehashi.matching.Block;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.posting.CloseReason;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.reference.OfficeGlossary;
import app.kakehashi.shared.CompanyId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is done on one instance is right on another within a second: no word goes between them, the
 * other looks when it is asked.
 */
@MatchApp
class TwoInstancesTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private final GapApp.World world;
  private final MatchApp.Makers makers;
  private final Postings postings;
  private final CompanyEditing editing;
  private final MovableClock clock;
  private final TransactionTemplate transactions;
  private final EntityManager entities;
  private final Companies companies;
  private final RecurringTask<Void> clearing;
  private final DataSource database;
  private final JdbcClient jdbc;
  private final CatalogueKeeper here;
  private final Instances instances;
  private final CatalogueKeeper there;

  TwoInstancesTest(
      GapApp.World world,
      MatchApp.Makers makers,
      Postings postings,
      CompanyEditing editing,
      MovableClock clock,
      TransactionTemplate transactions,
      EntityManager entities,
      Companies companies,
      DataSource database,
      JdbcClient jdbc,
      @Qualifier("clearCatalogueChanges") RecurringTask<Void> clearing,
      CatalogueKeeper here,
      JdbcConnectionDetails details,
      PublishedReader reader,
      PostingProfiles postingProfiles,
      CompanyProfiles companyProfiles,
      MatchingData data,
      ModelReleases releases,
      OfficeGlossary words,
      PlatformTransactionManager manager) {
    this.world = world;
    this.makers = makers;
    this.postings = postings;
    this.editing = editing;
    this.clock = clock;
    this.transactions = transactions;
    this.database = database;
    this.jdbc = jdbc;
    this.here = here;
    this.entities = entities;
    this.companies = companies;
    this.clearing = clearing;
    this.instances =
        new Instances(
            details,
            reader,
            postingProfiles,
            companyProfiles,
            data,
            releases,
            words,
            clock,
            manager);
    this.there = instances.start();
    there.current();
  }

  @Test
  void what_is_published_changed_and_withdrawn_is_right_on_the_other_at_once() {
    CompanyId maker = makers.machinist();
    String offer = makers.machining(maker);
    rightWithinASecond(() -> there.current().offer(offer) != null);

    CompanyId other = makers.machinist();
    transactions.executeWithoutResult(
        status -> companies.block(maker, other, "dispute", world.office().actor()));
    rightWithinASecond(
        () ->
            Objects.requireNonNull(there.current().published().company(maker))
                .blocked()
                .contains(other));

    Viewer seller = world.member(maker);
    postings.close(
        PostingType.OFFER,
        offer,
        postings.editable(PostingType.OFFER, offer, seller).version(),
        CloseReason.NEED_GONE,
        "",
        seller);
    rightWithinASecond(() -> there.current().offer(offer) == null);
    assertThat(there.current().published()).isEqualTo(instances.fromTheDatabase());
  }

  @Test
  void what_is_over_by_the_clock_alone_is_gone_though_nobody_wrote_that_down() {
    CompanyId maker = makers.machinist();
    String offer =
        publishedFor(Duration.ofMinutes(10), () -> makers.machining(maker), PostingType.OFFER);
    String gap =
        publishedFor(
            Duration.ofMinutes(20),
            () -> world.published(GapApp.World.machinedParts(world.japaneseCompany())),
            PostingType.GAP);
    assertThat(there.current().offer(offer)).isNotNull();
    assertThat(there.current().gap(gap)).isNotNull();

    clock.advance(Duration.ofMinutes(11));

    assertThat(there.current().offer(offer)).isNull();
    assertThat(here.current().offer(offer)).isNull();
    assertThat(there.current().gap(gap)).isNotNull();
    assertThat(instances.start().current().offer(offer)).isNull();

    Viewer seller = world.member(maker);
    postings.renew(
        PostingType.OFFER,
        offer,
        postings.editable(PostingType.OFFER, offer, seller).version(),
        seller);
    assertThat(there.current().offer(offer)).isNotNull();
  }

  private String publishedFor(Duration time, Callable<String> publish, PostingType type) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              String id;
              try {
                id = publish.call();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
              long internal = postings.editable(type, id, world.office()).id();
              entities.flush();
              jdbc.sql("update posting set expires_at = :end where id = :id")
                  .param("end", clock.instant().plus(time).atOffset(ZoneOffset.UTC))
                  .param("id", internal)
                  .update();
              return id;
            }));
  }

  @Test
  void what_commits_late_and_out_of_order_is_right_and_so_is_an_instance_started_in_between()
      throws SQLException {
    CompanyId maker = makers.machinist();
    String early = makers.machining(maker);
    long earlyId = Objects.requireNonNull(there.current().offer(early)).id();
    CatalogueKeeper started;
    String late;
    try (Connection slow = database.getConnection();
        Statement statement = slow.createStatement()) {
      slow.setAutoCommit(false);
      statement.execute("update posting set status = 'SUBMITTED' where id = " + earlyId);
      statement.execute(
          "insert into catalogue_change (kind, subject_id) values ('offer', " + earlyId + ")");
      late = makers.machining(maker);

      assertThat(there.current().offer(late)).isNotNull();
      assertThat(there.current().offer(early)).isNotNull();
      started = instances.start();
      assertThat(started.current().offer(late)).isNotNull();
      assertThat(started.current().offer(early)).isNotNull();
      slow.commit();
    }
    for (CatalogueKeeper instance : List.of(here, there, started)) {
      assertThat(instance.current().offer(early)).isNull();
      assertThat(instance.current().offer(late)).isNotNull();
    }
  }

  @Test
  void whoever_was_away_for_longer_than_notes_are_kept_reads_everything() {
    String offer = makers.machining(makers.machinist());
    assertThat(there.current().offer(offer)).isNotNull();
    Viewer office = world.office();
    postings.close(
        PostingType.OFFER,
        offer,
        postings.editable(PostingType.OFFER, offer, office).version(),
        CloseReason.NEED_GONE,
        "",
        office);
    clock.advance(Duration.ofDays(4));
    clearing.execute(clearing.instance("now"), null);
    assertThat(jdbc.sql("select count(*) from catalogue_change").query(Integer.class).single())
        .isZero();

    assertThat(there.current().offer(offer)).isNull();
    assertThat(there.current().published()).isEqualTo(instances.fromTheDatabase());
    assertThat(there.current()).isSameAs(there.current());
  }

  @Test
  void a_parent_company_is_kept_apart_from_what_its_new_subsidiary_offers() {
    CompanyId owner = world.japaneseCompany();
    String gap = world.published(GapApp.World.machinedParts(owner));
    CompanyId maker = makers.machinist();
    String offer = makers.machining(maker);
    assertThat(there.current().catalogue().blocks(gap, offer)).isEmpty();

    belongsTo(maker, world.publicId(owner));

    assertThat(there.current().catalogue().blocks(gap, offer))
        .containsExactly(Block.H5_NOT_TOGETHER);
    belongsTo(maker, null);
    assertThat(there.current().catalogue().blocks(gap, offer)).isEmpty();
    assertThat(there.current().published()).isEqualTo(instances.fromTheDatabase());
  }

  private void belongsTo(CompanyId company, @Nullable String parent) {
    String id = world.publicId(company);
    long version =
        jdbc.sql("select version from company where id = :id")
            .param("id", company.value())
            .query(Long.class)
            .single();
    editing.office(
        id,
        version,
        new OfficeEdit(
            CompanyStatus.ACTIVE,
            true,
            "TW",
            null,
            SharingScope.ALL_DESKS,
            parent,
            null,
            null,
            List.of()),
        world.office());
  }

  @Test
  void where_nothing_changed_a_request_costs_one_statement() throws Exception {
    here.current();
    assertThat(StatementCount.of(here::current)).isEqualTo(1);
  }

  @Test
  void companies_that_are_changed_while_others_read_never_leave_a_posting_without_one()
      throws Exception {
    CompanyId maker = makers.machinist();
    makers.machining(maker);
    try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
      Future<Integer> first = readers.submit(() -> readings(there));
      Future<Integer> second = readers.submit(() -> readings(instances.start()));
      while (!first.isDone() || !second.isDone()) {
        makers.machining(makers.machinist());
      }
      assertThat(first.get() + second.get()).isEqualTo(60);
    }
    assertThat(there.current().published()).isEqualTo(instances.fromTheDatabase());
  }

  private static int readings(CatalogueKeeper instance) {
    int read = 0;
    for (int i = 0; i < 30; i++) {
      instance.current();
      read++;
    }
    return read;
  }

  private static void rightWithinASecond(Callable<Boolean> right) {
    long from = System.nanoTime();
    boolean is;
    try {
      is = right.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    assertThat(is).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(AT_ONCE);
  }
}
