package app.kakehashi.platform.database;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has tables analysed that grow much within one transaction, for what they were before it. Nobody
 * else does so before it ends, and until then PostgreSQL plans its statements, and its checks of
 * foreign keys, for the few rows that were there when it began: it would read the whole table for
 * each of them. Their indexes take new entries many at once meanwhile.
 */
final class GrownTables {
  private static final int FIRST = 5_000;
  private static final int FACTOR = 4;

  /** Looks at 3,000 rows: enough to know that a table is large and its keys differ. */
  private static final String COARSELY = "set local default_statistics_target = 10";

  /** Whether so many new rows are much for the table as it was last analysed. */
  private static final String MUCH =
      "select reltuples <= ? from pg_class where oid = cast(? as regclass)";

  private static final String AS_USUAL = "set local default_statistics_target to default";

  private final JdbcTemplate jdbc;
  private final PutOffEntries putOff;

  GrownTables(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
    this.putOff = new PutOffEntries(source);
  }

  /** A table got so many more rows in the transaction of the caller. */
  void grew(String table, long rows) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return;
    }
    Map<String, Growth> tables = tables();
    Growth growth = tables.computeIfAbsent(table, _ -> new Growth());
    growth.rows += rows;
    if (growth.rows >= growth.next) {
      if (growth.next == FIRST) {
        putOff.collectMuch();
      }
      if (isMuch(table, growth.rows)) {
        jdbc.execute(COARSELY + "; analyze " + table + "; " + AS_USUAL);
      }
      growth.next = growth.rows * FACTOR;
    }
  }

  private boolean isMuch(String table, long rows) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(MUCH, Boolean.class, FACTOR * (double) rows, table));
  }

  private static final class Growth {
    private long rows;
    private long next = FIRST;
  }

  @SuppressWarnings("unchecked") // nobody else binds anything to this key
  private Map<String, Growth> tables() {
    Map<String, Growth> bound =
        (Map<String, Growth>) TransactionSynchronizationManager.getResource(this);
    if (bound != null) {
      return bound;
    }
    Map<String, Growth> fresh = new HashMap<>();
    TransactionSynchronizationManager.bindResource(this, fresh);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void suspend() {
            TransactionSynchronizationManager.unbindResource(GrownTables.this);
          }

          @Override
          public void resume() {
            TransactionSynchronizationManager.bindResource(GrownTables.this, fresh);
          }

          @Override
          public void afterCommit() {
            putOff.sortIn(
                fresh.entrySet().stream()
                    .filter(table -> table.getValue().rows >= FIRST)
                    .map(Map.Entry::getKey)
                    .toList());
          }

          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(GrownTables.this);
          }
        });
    return fresh;
  }
}
