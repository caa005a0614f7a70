package app.kakehashi.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Entries of new rows that indexes of words and arrays (GIN) collect before they sort them in. Many
 * at once take less time than few at a time; but whoever searches reads all that are still put off,
 * and whoever writes the next row may have to sort them in.
 */
final class PutOffEntries {
  private static final Logger LOG = LoggerFactory.getLogger(PutOffEntries.class);

  /** So much is collected by an index, and may be held in memory while it is sorted in. */
  private static final String MUCH =
      "set local gin_pending_list_limit = '64MB'; set local work_mem = '64MB'";

  private static final String SORT_IN =
      """
      select gin_clean_pending_list(i.indexrelid) from pg_index i
      join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
      where a.amname = 'gin' and i.indrelid = to_regclass(?)
      """;

  private final DataSource source;

  PutOffEntries(DataSource source) {
    this.source = source;
  }

  /** Lets much be put off for the rest of the caller's transaction. */
  void collectMuch() {
    new JdbcTemplate(source).execute(MUCH);
  }

  /**
   * Has entries of these tables sorted in, after the transaction that brought them and by a
   * connection of its own; some may be gone by then. What cannot be done now PostgreSQL does when
   * it next cleans the table.
   */
  void sortIn(Collection<String> tables) {
    if (tables.isEmpty()) {
      return;
    }
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(SORT_IN)) {
      for (String table : tables) {
        statement.setString(1, table);
        statement.execute();
      }
    } catch (SQLException later) {
      LOG.warn("Entries of indexes of {} are sorted in later", tables, later);
    }
  }
}
