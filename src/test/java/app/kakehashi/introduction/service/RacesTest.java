package app.kakehashi.introduction.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.KakehashiApplication;
import app.kakehashi.account.Viewer;
import app.kakehashi.bench.WithoutTestParts;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.introduction.domain.OfficeRejection;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/**
 * Two people act on one case at the same moment, each on an instance of its own: one is first, the
 * other is refused or sees the new state, and nothing is done twice.
 */
@CaseApp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RacesTest {
  private final CaseApp.Cases cases;
  private final GapApp.World world;
  private final JdbcConnectionDetails database;
  private final JdbcClient jdbc;
  private final Instance here;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private ConfigurableApplicationContext second;
  private Instance there;

  @SuppressWarnings("NullAway.Init") // the second instance starts before all tests
  RacesTest(
      CaseApp.Cases cases,
      GapApp.World world,
      JdbcConnectionDetails database,
      JdbcClient jdbc,
      Curating curating,
      Answering answering,
      CaseLife life,
      CaseClockwork clockwork,
      CaseReads reads) {
    this.cases = cases;
    this.world = world;
    this.database = database;
    this.jdbc = jdbc;
    this.here = new Instance(curating, answering, life, clockwork, reads);
  }

  /** What one running platform offers. */
  private record Instance(
      Curating curating,
      Answering answering,
      CaseLife life,
      CaseClockwork clockwork,
      CaseReads reads) {}

  @BeforeAll
  void startTheSecondInstance() {
    second =
        new SpringApplicationBuilder(KakehashiApplication.class)
            .initializers(
                context ->
                    context
                        .getBeanFactory()
                        .registerSingleton("withoutTestParts", new WithoutTestParts()))
            .run(
                "--server.port=0",
                "--server.shutdown=immediate",
                "--db-scheduler.enabled=false",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword());
    there =
        new Instance(
            second.getBean(Curating.class),
            second.getBean(Answering.class),
            second.getBean(CaseLife.class),
            second.getBean(CaseClockwork.class),
            second.getBean(CaseReads.class));
  }

  @AfterAll
  void stopTheSecondInstance() {
    threads.shutdown();
    second.close();
  }

  /** What two people do at once. */
  private enum Race {
    /** Two colleagues of one company answer differently. */
    YES_AGAINST_NO,
    /** The same answer is sent twice. */
    YES_TWICE,
    /** One says yes while the office takes the case back. */
    YES_AGAINST_WITHDRAWAL,
    /** The answer comes as time runs out. */
    YES_AGAINST_THE_CLOCK,
    /** Two officers send the same list. */
    SENT_TWICE,
    /** Two officers put the same pair on the list. */
    SHORTLISTED_TWICE,
    /** One officer sends what the other dismisses. */
    SENT_AGAINST_DISMISSED,
    /** Both jobs of the clock act at once. */
    CLOCK_TWICE
  }

  @Test
  void of_two_who_act_at_once_one_is_first_and_nothing_is_doubled() throws Exception {
    race(100);
  }

  @Test
  @Tag("full")
  void of_many_who_act_at_once_one_is_first_and_nothing_is_doubled() throws Exception {
    race(500);
  }

  private void race(int rounds) throws Exception {
    Viewer office = world.office();
    Viewer colleague = world.office();
    Map<Race, Integer> bothCounted = new EnumMap<>(Race.class);
    CaseApp.Pair pair = cases.pair();
    Random random = new Random(20_261_128);
    for (int round = 0; round < rounds; round++) {
      Race race = Race.values()[round % Race.values().length];
      int counted = run(race, pair, office, colleague, random.nextBoolean());
      bothCounted.merge(race, counted, Integer::sum);
      leaveNothingOpen(pair, office);
    }
    System.out.println(rounds + " races, moves that counted by kind: " + bothCounted);
  }

  private int run(Race race, CaseApp.Pair pair, Viewer office, Viewer colleague, boolean swapped)
      throws Exception {
    Instance one = swapped ? there : here;
    Instance two = swapped ? here : there;
    if (race == Race.SHORTLISTED_TWICE) {
      int made =
          together(
              () -> one.curating().shortlist(pair.gap(), List.of(pair.offer()), office),
              () -> two.curating().shortlist(pair.gap(), List.of(pair.offer()), colleague));
      assertThat(made).as("the pair becomes a case once").isEqualTo(1);
      return made;
    }
    String id = cases.shortlisted(office, pair).getFirst();
    if (race == Race.SENT_TWICE || race == Race.SENT_AGAINST_DISMISSED) {
      List<Curating.Preparation> list = List.of(cases.prepared(id, office));
      long version = here.reads().find(id, office).version();
      int counted =
          together(
              () -> send(one, list, office),
              () ->
                  race == Race.SENT_TWICE
                      ? send(two, list, office)
                      : dismiss(two, id, version, office));
      assertThat(counted).isEqualTo(1);
      assertConsistent(id, office);
      return counted;
    }
    here.curating().send(List.of(cases.prepared(id, office)), office);
    Introduction asked = here.reads().find(id, office);
    Leg leg = asked.leg(LegRole.GAP);
    String ask = cases.askOf(leg);
    Answer no = new Answer.No(DeclineReason.TIMING, "");
    int counted =
        switch (race) {
          case YES_AGAINST_NO ->
              together(
                  () -> answer(one, ask, leg, new Answer.Yes(), pair.japan()),
                  () -> answer(two, ask, leg, no, pair.japan()));
          case YES_TWICE ->
              together(
                  () -> answer(one, ask, leg, new Answer.Yes(), pair.japan()),
                  () -> answer(two, ask, leg, new Answer.Yes(), pair.japan()));
          case YES_AGAINST_WITHDRAWAL ->
              together(
                  () -> answer(one, ask, leg, new Answer.Yes(), pair.japan()),
                  () -> withdraw(two, id, asked.version(), office));
          case YES_AGAINST_THE_CLOCK -> {
            letTimeRunOut(asked.id());
            yield together(
                () -> answer(one, ask, leg, new Answer.Yes(), pair.japan()), () -> clockRun(two));
          }
          case CLOCK_TWICE -> {
            letTimeRunOut(asked.id());
            yield together(() -> clockRun(one), () -> clockRun(two));
          }
          case SENT_TWICE, SENT_AGAINST_DISMISSED, SHORTLISTED_TWICE ->
              throw new IllegalStateException();
        };
    if (race != Race.CLOCK_TWICE && race != Race.YES_AGAINST_THE_CLOCK) {
      assertThat(counted).as("%s", race).isEqualTo(1);
    }
    assertConsistent(id, office);
    return counted;
  }

  /** Both at the same moment; answers how many counted. */
  private int together(Callable<?> one, Callable<?> two) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    Future<Boolean> first = threads.submit(() -> counts(start, one));
    Future<Boolean> second = threads.submit(() -> counts(start, two));
    try {
      return (first.get() ? 1 : 0) + (second.get() ? 1 : 0);
    } catch (ExecutionException e) {
      throw new AssertionError("An answer that no page turns into words", e.getCause());
    }
  }

  /** Whether it was done; refused is what the pages have words for. */
  private static boolean counts(CyclicBarrier start, Callable<?> what) throws Exception {
    start.await();
    try {
      return !Boolean.FALSE.equals(what.call());
    } catch (MoveRefused
        | StaleVersionException
        | NotFoundException
        | ObjectOptimisticLockingFailureException refused) {
      return false;
    }
  }

  private static Boolean answer(Instance at, String ask, Leg leg, Answer answer, Viewer member) {
    return at.answering()
            .signedIn(ask, Map.of(leg.publicId(), answer), By.Channel.PAGE, member)
            .counted()
        == 1;
  }

  private static Boolean send(Instance at, List<Curating.Preparation> list, Viewer office) {
    at.curating().send(list, office);
    return true;
  }

  private static Boolean dismiss(Instance at, String id, long version, Viewer office) {
    at.curating().dismiss(id, version, OfficeRejection.UNSUITABLE, "", office);
    return true;
  }

  private static Boolean withdraw(Instance at, String id, long version, Viewer office) {
    at.life().withdraw(id, version, DeclineReason.NEED_GONE, "", office);
    return true;
  }

  private static Boolean clockRun(Instance at) {
    at.clockwork().run();
    return true;
  }

  /** The clock of the leg began so long ago that it is over; the platform’s own clock stays. */
  private void letTimeRunOut(long introduction) {
    jdbc.sql(
            "update introduction_leg set clock_from = clock_from - interval '40 days' where"
                + " introduction_id = :id and state = 'ASKED'")
        .param("id", introduction)
        .update();
  }

  private void assertConsistent(String id, Viewer office) {
    Introduction introduction = here.reads().find(id, office);
    CaseState at = null;
    for (CaseReads.StepRow step : here.reads().steps(introduction)) {
      assertThat(step.from()).isEqualTo(at);
      at = step.to();
    }
    assertThat(at).isEqualTo(introduction.state());
    assertThat(introduction.next().isPresent()).isEqualTo(introduction.state().isOpen());
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from (
                      select move, coalesce(leg_id, 0), leg_to, count(*) from introduction_step
                      where introduction_id = :id and move in ('ASK_FIRST', 'ASK_ONWARD', 'SAY_YES', 'SAY_NO',
                        'RUN_OUT', 'REMIND_LEG', 'ALERT_OFFICE', 'WITHDRAW', 'DISMISS')
                      group by 1, 2, 3 having count(*) > 1) doubled
                    """)
                .param("id", introduction.id())
                .query(Long.class)
                .single())
        .as("moves made twice")
        .isZero();
    assertThat(
            jdbc.sql(
                    """
                    select template || ' to account ' || account_id from introduction_told
                    where introduction_id = :id and template not like '%_for_owner'
                    group by template, account_id having count(*) > 1
                    """)
                .param("id", introduction.id())
                .query(String.class)
                .list())
        .as("mails sent twice")
        .isEmpty();
  }

  private void leaveNothingOpen(CaseApp.Pair pair, Viewer office) {
    for (String id :
        jdbc.sql(
                """
                select i.public_id from introduction i join posting g on g.id = i.gap_id
                where g.public_id = :gap and i.next_due_at is not null
                """)
            .param("gap", pair.gap())
            .query(String.class)
            .list()) {
      Introduction open = here.reads().find(id, office);
      here.life().withdraw(id, open.version(), DeclineReason.OTHER, "next round", office);
    }
  }
}
