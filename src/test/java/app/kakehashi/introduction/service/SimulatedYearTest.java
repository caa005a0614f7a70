package app.kakehashi.introduction.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.MovableClock;
import app.kakehashi.account.Viewer;
import app.kakehashi.bench.MadeUpWorld;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.reference.WorkingDays;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A year of introductions leaves nothing behind without somebody who moves next. Each size has a
 * database of its own.
 */
@CaseApp
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
abstract class SimulatedYearTest {
  private static final long SEED = 20_261_128;
  private static final int YEAR = 365;

  private final GapApp.World world;
  private final MovableClock clock;
  private final WorkingDays days;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final BeanFactory beans;

  SimulatedYearTest(
      GapApp.World world,
      MovableClock clock,
      WorkingDays days,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      BeanFactory beans) {
    this.world = world;
    this.clock = clock;
    this.days = days;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.beans = beans;
  }

  final void simulate(int gaps) {
    MadeUpWorld companies = new MadeUpWorld(beans, SEED);
    companies.addCompanies(gaps * 2);
    companies.addOffers(gaps * 2);
    giveContacts();
    Viewer office = world.office();
    SimulatedYear year =
        new SimulatedYear(
            new SimulatedYear.Services(
                beans.getBean(Curating.class),
                beans.getBean(Answering.class),
                beans.getBean(Asking.class),
                beans.getBean(CaseLife.class),
                beans.getBean(CaseReads.class),
                beans.getBean(CaseClockwork.class),
                beans.getBean(CasePeople.class),
                beans.getBean(GapDesk.class),
                beans.getBean(CaseFigures.class)),
            new SimulatedTalks.Services(
                beans.getBean(CaseLife.class),
                beans.getBean(CaseReads.class),
                beans.getBean(ContactConsents.class),
                beans.getBean(CaseIntroducing.class),
                beans.getBean(Settlements.class),
                beans.getBean(Meetings.class),
                beans.getBean(CheckIns.class)),
            clock,
            days,
            jdbc,
            transactions,
            office,
            world::member,
            SEED);
    int published = 0;
    for (int day = 0; day < YEAR; day++) {
      // two thirds of the year bring gaps, so that the last of them are through at its end
      int due = Math.min(gaps, gaps * (day + 1) / (YEAR * 2 / 3));
      if (due > published) {
        companies.addGaps(due - published);
        companies.gaps().subList(published, due).forEach(gap -> year.published(gap.id()));
        published = due;
      }
      year.day();
    }
    SimulatedYear.Figures figures = year.figures();
    print(figures);
    assertThat(figures.withCandidates()).isGreaterThan(gaps / 3);
    assertThat(figures.openWithoutNext()).as("open cases without next actor and date").isZero();
    assertThat(figures.refusedByClock()).as("refusals by the clock").isZero();
    assertThat(figures.neverAsked())
        .as("gaps with candidates that nobody was asked about")
        .isZero();
    assertThat(figures.latestAskDays()).as("days until asked").isLessThanOrEqualTo(30);
  }

  /** Nobody of these companies has an account: each is reached by the mail of one contact. */
  private void giveContacts() {
    jdbc.sql(
            """
            insert into contact (public_id, company_id, name, email, language, source_kind, created_at, updated_at)
            select translate(encode(sha256(c.public_id::bytea), 'base64'), '+/=' || chr(10), '-_')::varchar(22), c.id,
              'Contact ' || c.id, 'contact' || c.id || '@example.com',
              case c.affiliation when 'JP' then 'ja' else 'zh-Hant' end, 'office', now(), now()
            from company c
            """)
        .update();
  }

  private static void print(SimulatedYear.Figures figures) {
    System.out.println("| a simulated year | |\n|---|---|");
    System.out.println("| gaps published | " + figures.gaps() + " |");
    System.out.println("| with candidates | " + figures.withCandidates() + " |");
    System.out.println("| of these never asked | " + figures.neverAsked() + " |");
    System.out.println("| longest wait until asked, days | " + figures.latestAskDays() + " |");
    System.out.println(
        "| open cases without next actor or date | " + figures.openWithoutNext() + " |");
    System.out.println("| refusals caused by a clock | " + figures.refusedByClock() + " |");
    System.out.println("| actions of the office | " + figures.officeActions() + " |");
    figures
        .refusals()
        .forEach((what, n) -> System.out.println("| refused: " + what + " | " + n + " |"));
    System.out.println("| cases by state | " + figures.states() + " |");
    CaseFigures.Figures reported = figures.reported();
    reported.asked().forEach(asked -> System.out.println("| asked | " + asked + " |"));
    System.out.println("| reached | " + reported.reached() + " |");
    reported.ended().forEach(ended -> System.out.println("| ended | " + ended + " |"));
    System.out.println("| depth | " + reported.depth() + " |");
  }
}
