package app.kakehashi.gates;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrationsTest {
  private final JdbcConnectionDetails details = TestDatabase.freshDatabase();
  private final DriverManagerDataSource database =
      new DriverManagerDataSource(
          details.getJdbcUrl(),
          String.valueOf(details.getUsername()),
          String.valueOf(details.getPassword()));

  @Test
  void migrateAnEmptyDatabaseAndChangeNothingTheSecondTime() {
    Flyway flyway =
        Flyway.configure()
            .dataSource(database)
            .locations("classpath:db/migration")
            .validateMigrationNaming(true)
            .load();
    assertThat(flyway.migrate().migrationsExecuted).isPositive();
    assertThat(flyway.migrate().migrationsExecuted).isZero();
    assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
    everyConstraintHasAName();
  }

  /** A name of ours says what is wrong; PostgreSQL's own end in _check, _key, _fkey or _pkey. */
  private void everyConstraintHasAName() {
    assertThat(
            JdbcClient.create(database)
                .sql(
                    """
                    select conrelid::regclass || '.' || conname from pg_constraint
                    where connamespace = 'public'::regnamespace and contype in ('c', 'u', 'f', 'p')
                      and conname ~ '_(check|key|fkey|pkey)[0-9]*$'
                      and conrelid::regclass::text <> 'flyway_schema_history'
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }
}
