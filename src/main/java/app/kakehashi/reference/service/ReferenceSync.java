package app.kakehashi.reference.service;

import app.kakehashi.reference.ReferenceData;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the tables to the version of the files before anything else uses them. Two instances that
 * start at once take turns; the second finds nothing left to do.
 */
@Component
class ReferenceSync implements InitializingBean {

  private static final Logger LOG = LoggerFactory.getLogger(ReferenceSync.class);
  private static final long LOCK = 20_26_11_22_03_00L;

  private final ReferenceData data;
  private final ReferenceTables tables;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReferenceSync(
      ReferenceData data,
      ReferenceTables tables,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.data = data;
    this.tables = tables;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    if (sync()) {
      LOG.info("Reference data is now at version {}", data.version());
    }
  }

  /** True where the tables had another version. */
  boolean sync() {
    return Boolean.TRUE.equals(transaction.execute(status -> writeWhereChanged()));
  }

  private boolean writeWhereChanged() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().listOfRows();
    boolean current =
        jdbc.sql("select version from reference_version")
            .query(String.class)
            .optional()
            .filter(data.version()::equals)
            .isPresent();
    if (current) {
      return false;
    }
    tables.write(data);
    jdbc.sql(
            """
            insert into reference_version (version, loaded_at) values (:version, :at)
            on conflict (only_row) do update set version = excluded.version, loaded_at = excluded.loaded_at
            """)
        .param("version", data.version())
        .param("at", OffsetDateTime.now(clock))
        .update();
    return true;
  }
}
