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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The same terms in PostgreSQL, in two ways: any of the rarest terms behind a GIN index, and BM25
 * over all terms from a table of what each adds to each offer, as Lucene does.
 */
final class SqlCandidates implements AutoCloseable {
  private static final int RAREST = 12;

  private static final String FIND_BY_RAREST =
      """
      select id from offer_terms, cast(? as tsquery) as asked
      where terms @@ asked order by ts_rank(terms, asked) desc, id limit ?
      """;

  private static final String ADD_UP =
      """
      create unlogged table offer_impact as
      with many as (select count(distinct offer) as offers, avg(length) as length from offer_term),
        held as (select term, count(*) as offers from offer_term group by term)
      select term, offer,
        cast(
          ln(1 + (many.offers - held.offers + .5) / (held.offers + .5)) * times
            / (times + 1.2 * (.7 + .3 * offer_term.length / many.length)) as real) as adds
      from offer_term join held using (term), many
      order by term, offer
      """;

  private static final String FIND_BY_ALL =
      """
      select offer from offer_impact where term = any (?)
      group by offer order by sum(adds) desc, offer limit ?
      """;

  private final Connection connection;
  private final Connection ofTerms;
  private final CopyIn vectors;
  private final CopyIn terms;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> frequencies = new HashMap<>();
  private int count;

  SqlCandidates() {
    JdbcConnectionDetails database = TestDatabase.freshDatabase();
    try {
      connection = connect(database);
      ofTerms = connect(database);
      execute("create unlogged table offer_terms (id int not null, terms tsvector not null)");
      execute(
          "create unlogged table offer_term (term int not null, offer int not null,"
              + " times int not null, length int not null)");
      vectors = copy(connection, "offer_terms");
      terms = copy(ofTerms, "offer_term");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connect(JdbcConnectionDetails database) throws SQLException {
    return DriverManager.getConnection(
        database.getJdbcUrl(), database.getUsername(), database.getPassword());
  }

  private static CopyIn copy(Connection connection, String table) throws SQLException {
    return connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy " + table + " from stdin");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
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
    StringBuilder vector = new StringBuilder().append(count).append('\t');
    StringBuilder rows = new StringBuilder();
    List<String> all = LuceneCandidates.terms(text);
    Map<String, Integer> times = new LinkedHashMap<>();
    all.forEach(term -> times.merge(term, 1, Integer::sum));
    times.forEach(
        (term, often) -> {
          frequencies.merge(term, 1, Integer::sum);
          vector.append(quoted(term).replace("\\", "\\\\")).append(' ');
          int number = numbers.computeIfAbsent(term, unknown -> numbers.size());
          rows.append(number).append('\t').append(count).append('\t');
          rows.append(often).append('\t').append(all.size()).append('\n');
        });
    count++;
    write(vectors, vector.append('\n'));
    write(terms, rows);
  }

  private static void write(CopyIn copy, StringBuilder rows) {
    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String quoted(String term) {
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  void open() {
    try {
      vectors.endCopy();
      terms.endCopy();
      execute("set maintenance_work_mem = '256MB'");
      execute("set work_mem = '256MB'");
      execute("create index on offer_terms using gin (terms)");
      execute("alter table offer_terms add primary key (id)");
      execute("vacuum analyze offer_terms");
      execute(ADD_UP);
      execute("alter table offer_impact add primary key (term, offer) include (adds)");
      execute("drop table offer_term");
      execute("vacuum analyze offer_impact");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Numbers of the best offers among those that hold one of the rarest terms. */
  int[] findByRarest(ReadText gap, int most) {
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
    try (PreparedStatement statement = connection.prepareStatement(FIND_BY_RAREST)) {
      statement.setString(1, asked);
      statement.setInt(2, most);
      return numbers(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Numbers of the best offers by all terms. */
  int[] findByAll(ReadText gap, int most) {
    Integer[] asked =
        LuceneCandidates.terms(gap).stream()
            .distinct()
            .map(numbers::get)
            .filter(Objects::nonNull)
            .toArray(Integer[]::new);
    try (PreparedStatement statement = connection.prepareStatement(FIND_BY_ALL)) {
      statement.setArray(1, connection.createArrayOf("int", asked));
      statement.setInt(2, most);
      return numbers(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int[] numbers(PreparedStatement statement) throws SQLException {
    IntStream.Builder numbers = IntStream.builder();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        numbers.add(rows.getInt(1));
      }
    }
    return numbers.build().toArray();
  }

  @Override
  public void close() {
    try {
      execute("drop table offer_terms, offer_impact");
      connection.close();
      ofTerms.close();
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
