package app.kakehashi.listimport.domain;

import app.kakehashi.company.CompanyIntake;
import app.kakehashi.listimport.domain.list.Problem;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rows of previews and reports. */
@Repository
public class ImportRowRepository {

  private static final int BATCH = 1_000;
  private static final TypeReference<List<CompanyIntake.Change>> CHANGES = new TypeReference<>() {};
  private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final JsonMapper json;

  ImportRowRepository(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
    this.jdbc = jdbc;
    this.template = template;
    this.json = json;
  }

  /** Which rows a page shows. */
  public enum Filter {
    /** Every row. */
    ALL("true"),
    /** New records. */
    NEW("outcome = 'NEW'"),
    /** Changed records. */
    CHANGED("outcome = 'CHANGED'"),
    /** Records of which the list says nothing new. */
    SAME("outcome = 'SAME'"),
    /** Rows that cannot be imported. */
    REFUSED("outcome = 'REFUSED'"),
    /** Rows a person should look at. */
    WARNED("warned");

    private final String condition;

    Filter(String condition) {
      this.condition = condition;
    }

    /** The name used in addresses and message keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The filter of a code. */
    public static Optional<Filter> ofCode(String code) {
      return Stream.of(values()).filter(filter -> filter.code().equals(code)).findFirst();
    }
  }

  /** Replaces the rows of an import. */
  public void replace(long batch, List<PlannedRow> rows) {
    jdbc.sql("delete from import_row where batch_id = :id").param("id", batch).update();
    template.batchUpdate(
        """
        insert into import_row (batch_id, line, lines, outcome, warned, name, subject, changes, problems)
        values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))
        """,
        rows,
        BATCH,
        (statement, row) -> bind(statement, batch, row));
  }

  private void bind(PreparedStatement statement, long batch, PlannedRow row) throws SQLException {
    statement.setLong(1, batch);
    statement.setInt(2, row.line());
    statement.setArray(3, statement.getConnection().createArrayOf("int4", row.lines().toArray()));
    statement.setString(4, row.outcome().name());
    statement.setBoolean(5, row.warned());
    statement.setString(6, row.name());
    statement.setString(7, row.subject());
    statement.setString(8, json.writeValueAsString(row.changes()));
    statement.setString(9, json.writeValueAsString(row.problems()));
  }

  /** Notes which records new rows have become. */
  public void became(long batch, Map<Integer, String> publicIds) {
    template.batchUpdate(
        "update import_row set subject = ? where batch_id = ? and line = ?",
        publicIds.entrySet(),
        BATCH,
        (statement, entry) -> {
          statement.setString(1, entry.getValue());
          statement.setLong(2, batch);
          statement.setInt(3, entry.getKey());
        });
  }

  /** A page of rows in the order of the file. */
  public List<PlannedRow> page(long batch, Filter filter, int offset, int limit) {
    return jdbc.sql(
            """
            select line, lines, outcome, name, subject, changes, problems from import_row
            where batch_id = :batch and %s order by line offset :offset limit :limit
            """
                .formatted(filter.condition))
        .param("batch", batch)
        .param("offset", offset)
        .param("limit", limit)
        .query(this::row)
        .list();
  }

  private PlannedRow row(ResultSet row, int number) throws SQLException {
    return new PlannedRow(
        row.getInt("line"),
        List.of((Integer[]) row.getArray("lines").getArray()),
        RowOutcome.valueOf(row.getString("outcome")),
        row.getString("name"),
        row.getString("subject"),
        json.readValue(row.getString("changes"), CHANGES),
        json.readValue(row.getString("problems"), PROBLEMS));
  }
}
