package app.kakehashi.bench;

import app.kakehashi.TestDatabase;
import app.kakehashi.matching.domain.text.ReadText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The same terms in PostgreSQL behind a GIN index: any of the rarest, the best ranked so many. */
final class SqlCandidates implements AutoCloseable {
  /** All of a gap's terms would read nearly every offer. */
  private static final int RAREST = 12;

  private static final String FIND =
      """
      select id from offer_terms, cast(? as tsquery) as asked
      where terms @@ asked order by ts_rank(terms, asked) desc, id limit ?
      """;

  private final Connection connection;
  private final CopyIn copy;
  private final Map<String, Integer> frequencies = new HashMap<>();
  private int count;

  SqlCandidates() {
    JdbcConnectionDetails database = TestDatabase.freshDatabase();
    try {
      connection =
          DriverManager.getConnection(
              database.getJdbcUrl(), database.getUsername(), database.getPassword());
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "create unlogged table offer_terms (id int not null, terms tsvector not null)");
      }
      copy =
          connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy offer_terms from stdin");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String version() {
    try {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(ReadText text) {
    StringBuilder row = new StringBuilder().append(count++).append('\t');
    for (String term : new HashSet<>(LuceneCandidates.terms(text))) {
      frequencies.merge(term, 1, Integer::sum);
      row.append(quoted(term).replace("\\", "\\\\")).append(' ');
    }
    byte[] line = row.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    try {
      copy.writeToCopy(line, 0, line.length);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String quoted(String term) {
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  void open() {
    try (Statement statement = connection.createStatement()) {
      copy.endCopy();
      statement.execute("set maintenance_work_mem = '256MB'");
      statement.execute("create index on offer_terms using gin (terms)");
      statement.execute("alter table offer_terms add primary key (id)");
      statement.execute("vacuum analyze offer_terms");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Numbers of the best offers. */
  int[] find(ReadText gap, int most) {
    String asked =
        LuceneCandidates.terms(gap).stream()
            .distinct()
            .filter(frequencies::containsKey)
            .sorted(
                Comparator.comparing((String term) -> frequencies.getOrDefault(term, 0))
                    .thenComparing(term -> term))
            .limit(RAREST)
            .map(SqlCandidates::quoted)
            .collect(Collectors.joining("|"));
    IntStream.Builder numbers = IntStream.builder();
    try (PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setString(1, asked);
      statement.setInt(2, most);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          numbers.add(rows.getInt(1));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return numbers.build().toArray();
  }

  @Override
  public void close() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop table offer_terms");
      connection.close();
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
