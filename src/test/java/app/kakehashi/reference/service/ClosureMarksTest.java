package app.kakehashi.reference.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.MovableClock;
import app.kakehashi.TestDatabase;
import app.kakehashi.reference.MarkedDay;
import app.kakehashi.reference.WorkingDays;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.PublicId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Marked days in the database, and what two instances know of them. */
class ClosureMarksTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 8, 18);

  private final JdbcConnectionDetails details = TestDatabase.freshDatabase();
  private final DriverManagerDataSource database =
      new DriverManagerDataSource(
          details.getJdbcUrl(),
          String.valueOf(details.getUsername()),
          String.valueOf(details.getPassword()));
  private final JdbcTransactionManager transactions = new JdbcTransactionManager(database);
  private final StoredClosures stored = new StoredClosures(JdbcClient.create(database));
  private final MovableClock clock = new MovableClock();
  private final ClosureMarks mine = new ClosureMarks(stored, clock, transactions);
  private final ClosureMarks others = new ClosureMarks(stored, clock, transactions);

  @BeforeEach
  void migrate() {
    Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
  }

  private static StoredClosures.Row typhoon(LocalDate day) {
    return new StoredClosures.Row(
        PublicId.next(),
        new MarkedDay("TW", day, false),
        "颱風停班",
        Language.ZH_HANT,
        new AccountId(7),
        Instant.parse("2026-08-17T12:00:00Z"));
  }

  private static boolean works(ClosureMarks marks) {
    return WorkingDays.with(marks::current).isWorkingDay("TW", TUESDAY);
  }

  @Test
  void theInstanceThatMarksKnowsAtOnceAndTheOtherWithinAMinute() {
    assertThat(works(mine)).isTrue();
    assertThat(works(others)).isTrue();

    stored.add(typhoon(TUESDAY));
    mine.forget();

    assertThat(works(mine)).isFalse();
    clock.advance(ClosureMarks.FRESH.minusSeconds(30));
    assertThat(works(others)).as("still what it read before").isTrue();
    clock.advance(Duration.ofSeconds(31));
    assertThat(works(others)).isFalse();
  }

  @Test
  void aMarkThatIsRolledBackIsNeverKnown() {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    transaction.executeWithoutResult(
        status -> {
          stored.add(typhoon(TUESDAY));
          assertThat(works(mine)).isTrue();
          status.setRollbackOnly();
        });

    assertThat(works(mine)).isTrue();
    assertThat(stored.count()).isZero();
  }

  @Test
  void aRowComesBackAsItWentIn() {
    StoredClosures.Row row = typhoon(TUESDAY);
    assertThat(stored.add(row)).isTrue();
    stored.add(typhoon(TUESDAY.plusDays(3)));

    assertThat(stored.between(TUESDAY, TUESDAY)).containsExactly(row);
    assertThat(stored.page(0, 10))
        .extracting(kept -> kept.marked().day())
        .containsExactly(TUESDAY.plusDays(3), TUESDAY);
    assertThat(stored.page(1, 10)).containsExactly(row);
    assertThat(stored.remove(row.publicId())).contains(row);
    assertThat(stored.remove(row.publicId())).isEmpty();
    assertThat(stored.count()).isEqualTo(1);
  }

  @Test
  void ofManyWhoMarkOneDayAtOnceOneIsFirst() throws Exception {
    Callable<Boolean> mark = () -> stored.add(typhoon(TUESDAY));
    try (ExecutorService people = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> marked = people.invokeAll(Collections.nCopies(8, mark));
      int first = 0;
      for (Future<Boolean> done : marked) {
        first += done.get() ? 1 : 0;
      }
      assertThat(first).isEqualTo(1);
    }
    assertThat(stored.count()).isEqualTo(1);
  }

  @Test
  void theTableRefusesWhatNoFormSends() {
    StoredClosures.Row row = typhoon(TUESDAY);
    StoredClosures.Row elsewhere =
        new StoredClosures.Row(
            row.publicId(),
            new MarkedDay("US", TUESDAY, false),
            row.reason(),
            row.language(),
            row.by(),
            row.at());
    StoredClosures.Row wordless =
        new StoredClosures.Row(
            row.publicId(), row.marked(), "", row.language(), row.by(), row.at());

    assertThatThrownBy(() -> stored.add(elsewhere))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("office_closure_country_known");
    assertThatThrownBy(() -> stored.add(wordless))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("office_closure_reason_length");
  }
}
