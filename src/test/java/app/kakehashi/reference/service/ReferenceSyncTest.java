package app.kakehashi.reference.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.TestDatabase;
import app.kakehashi.reference.ReferenceData;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

class ReferenceSyncTest {

  private final JdbcConnectionDetails details = TestDatabase.freshDatabase();
  private final DriverManagerDataSource database =
      new DriverManagerDataSource(
          details.getJdbcUrl(),
          String.valueOf(details.getUsername()),
          String.valueOf(details.getPassword()));
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final ReferenceData data = ReferenceData.load();

  @BeforeEach
  void migrate() {
    Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
  }

  @Test
  void theFirstStartFillsTheTablesAndTheSecondLeavesThemAlone() {
    assertThat(sync().sync()).isTrue();
    assertThat(count("sector")).isEqualTo(766);
    assertThat(count("region")).isEqualTo(69);
    assertThat(count("country")).isEqualTo(249);
    assertThat(count("capability_field")).isEqualTo(data.capabilityFields().all().size());
    assertThat(count("certificate")).isEqualTo(data.certificates().all().size());
    assertThat(count("exchange_rate")).isEqualTo(data.exchangeRates().all().size());
    assertThat(one("select name_zh_hant from region where code = 'JP-43'")).isEqualTo("熊本縣");
    assertThat(sync().sync()).isFalse();
  }

  @Test
  void aNewVersionChangesNamesAndRetiresWhatIsGone() {
    sync().sync();
    jdbc.sql("update reference_version set version = '0000000000000000'").update();
    jdbc.sql("update sector set name_ja = 'old' where code = '2610'").update();
    jdbc.sql(
            """
            insert into certificate (code, kind, name_ja, name_zh_hant, name_en, position)
            values ('OLD1', 'quality', 'x', 'x', 'x', 999)
            """)
        .update();
    assertThat(sync().sync()).isTrue();
    assertThat(one("select name_ja from sector where code = '2610'")).isNotEqualTo("old");
    assertThat(one("select code from certificate where retired")).isEqualTo("OLD1");
    assertThat(one("select version from reference_version")).isEqualTo(data.version());
  }

  @Test
  void twoInstancesThatStartAtOnceTakeTurns() throws Exception {
    Callable<Boolean> start = () -> sync().sync();
    try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
      Future<Boolean> one = instances.submit(start);
      Future<Boolean> other = instances.submit(start);
      assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
    }
    assertThat(count("sector")).isEqualTo(766);
  }

  private ReferenceSync sync() {
    return new ReferenceSync(
        data,
        new ReferenceTables(new JdbcTemplate(database)),
        jdbc,
        new JdbcTransactionManager(database),
        Clock.systemUTC());
  }

  private int count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private String one(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }
}
