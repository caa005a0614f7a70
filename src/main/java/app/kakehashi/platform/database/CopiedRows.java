package app.kakehashi.platform.database;

import app.kakehashi.shared.BulkRows;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;

/** Many rows by PostgreSQL's {@code COPY}. */
@Component
class CopiedRows implements BulkRows {

  private final DataSource source;
  private final GrownTables grown;

  CopiedRows(DataSource source) {
    this.source = source;
    this.grown = new GrownTables(source);
  }

  @Override
  public Rows into(String table) {
    return new Copy(source, table, grown);
  }

  @Override
  public void grew(String table, long rows) {
    grown.grew(table, rows);
  }

  private static final class Copy implements Rows {
    private static final int FLUSH = 1 << 16;

    private final DataSource source;
    private final String table;
    private final GrownTables grown;
    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(FLUSH + (FLUSH >> 2));
    private boolean rowStarted;

    Copy(DataSource source, String table, GrownTables grown) {
      this.source = source;
      this.table = table;
      this.grown = grown;
      this.connection = DataSourceUtils.getConnection(source);
      try {
        this.copy =
            connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin");
      } catch (SQLException e) {
        DataSourceUtils.releaseConnection(connection, source);
        throw translated(e);
      }
    }

    @Override
    public Rows add(@Nullable Object value) {
      tab();
      if (value == null) {
        rows.append("\\N");
      } else {
        escaped(value.toString(), false);
      }
      return this;
    }

    @Override
    public Rows addTexts(List<String> values) {
      tab();
      rows.append('{');
      for (int i = 0; i < values.size(); i++) {
        rows.append(i == 0 ? "\"" : ",\"");
        escaped(values.get(i), true);
        rows.append('"');
      }
      rows.append('}');
      return this;
    }

    @Override
    public Rows addNumbers(List<Integer> values) {
      tab();
      rows.append('{');
      for (int i = 0; i < values.size(); i++) {
        rows.append(i == 0 ? "" : ",").append(values.get(i));
      }
      rows.append('}');
      return this;
    }

    @Override
    public void endRow() {
      rows.append('\n');
      rowStarted = false;
      if (rows.length() >= FLUSH) {
        flush();
      }
    }

    private void tab() {
      if (rowStarted) {
        rows.append('\t');
      }
      rowStarted = true;
    }

    private void escaped(String text, boolean inArray) {
      int plain = 0;
      for (int i = 0; i < text.length(); i++) {
        String written = escape(text.charAt(i), inArray);
        if (written != null) {
          rows.append(text, plain, i).append(written);
          plain = i + 1;
        }
      }
      rows.append(text, plain, text.length());
    }

    /** How a character is written that does not stand for itself; null if it does. */
    private static @Nullable String escape(char c, boolean inArray) {
      return switch (c) {
        case '\\' -> inArray ? "\\\\\\\\" : "\\\\";
        case '"' -> inArray ? "\\\\\"" : null;
        case '\n' -> "\\n";
        case '\r' -> "\\r";
        case '\t' -> "\\t";
        default -> null;
      };
    }

    private void flush() {
      byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
      rows.setLength(0);
      try {
        copy.writeToCopy(bytes, 0, bytes.length);
      } catch (SQLException e) {
        throw translated(e);
      }
    }

    @Override
    public void close() {
      try {
        if (copy.isActive()) {
          flush();
          grown.grew(table.replaceFirst("[ (].*", ""), copy.endCopy());
        }
      } catch (SQLException e) {
        throw translated(e);
      } finally {
        DataSourceUtils.releaseConnection(connection, source);
      }
    }

    private static RuntimeException translated(SQLException e) {
      RuntimeException known = new SQLExceptionSubclassTranslator().translate("copy", null, e);
      return known == null ? new IllegalStateException(e) : known;
    }
  }
}
