package app.kakehashi.listimport.domain;

import app.kakehashi.company.CompanyIntake;
import app.kakehashi.listimport.domain.list.Problem;
import app.kakehashi.shared.BulkRows;
import app.kakehashi.shared.BulkRows.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rows of previews and reports. */
@Repository
public class ImportRowRepository {

  private static final String TABLE =
      "import_row (batch_id, line, lines, outcome, warned, name, subject, subject_drawn, changes,"
          + " problems)";
  private static final TypeReference<List<CompanyIntake.Change>> CHANGES = new TypeReference<>() {};
  private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final BulkRows bulk;
  private final JsonMapper json;

  ImportRowRepository(JdbcClient jdbc, BulkRows bulk, JsonMapper json) {
    this.jdbc = jdbc;
    this.bulk = bulk;
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

  /**
   * Rows that have one thing in common.
   *
   * @param field a field they change
   * @param problem what is the matter with them
   * @param few where they are, if they are few; empty where they have to be looked for
   */
  public record Selection(
      Filter filter, @Nullable String field, Problem.@Nullable Code problem, List<Integer> few) {
    /** The rows of a filter. */
    public static Selection of(Filter filter) {
      return new Selection(filter, null, null, List.of());
    }
  }

  /**
   * A value that was not understood.
   *
   * @param column heading of its column
   * @param rows number of rows that have it
   * @param names of up to three of them
   */
  public record NotUnderstood(String column, String value, int rows, List<String> names) {
    /** Both as one, where they differ only in how they are typed. */
    public NotUnderstood and(NotUnderstood other) {
      return new NotUnderstood(column, value, rows + other.rows, names);
    }
  }

  /** Values with one of these problems, the most frequent first. */
  public List<NotUnderstood> notUnderstood(long batch, Collection<Problem.Code> codes, int most) {
    return jdbc.sql(
            """
            select p ->> 'column', p ->> 'value', count(distinct r.line), (array_agg(r.name order by r.line))[1\\:3]
            from import_row r, jsonb_array_elements(r.problems) p
            where r.batch_id = :batch and p ->> 'code' in (:codes) and p ->> 'column' is not null
            group by 1, 2 order by 3 desc, 1, 2 limit :most
            """)
        .param("batch", batch)
        .param("codes", codes.stream().map(Enum::name).toList())
        .param("most", most)
        .query(
            (row, number) ->
                new NotUnderstood(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    List.of((String[]) row.getArray(4).getArray())))
        .list();
  }

  /** Forgets the rows of an import. */
  public void forget(long batch) {
    jdbc.sql("delete from import_row where batch_id = :id").param("id", batch).update();
  }

  /** Keeps more rows of an import, in the caller's transaction. */
  public void add(long batch, List<PlannedRow> rows) {
    try (Rows copy = bulk.into(TABLE)) {
      for (PlannedRow row : rows) {
        copy.add(batch)
            .add(row.line())
            .addNumbers(row.lines())
            .add(row.outcome())
            .add(row.warned())
            .add(row.name())
            .add(row.subject())
            .add(row.drawn())
            .add(json(row.changes()))
            .add(json(row.problems()))
            .endRow();
      }
    }
  }

  private String json(List<?> list) {
    return list.isEmpty() ? "[]" : json.writeValueAsString(list);
  }

  /** The rows that have a problem, by their lines. */
  public List<Integer> linesWith(long batch, Problem.Code problem) {
    return jdbc.sql(
            """
            select line from import_row
            where batch_id = :batch and warned and problems @> jsonb_build_array(jsonb_build_object('code', :problem))
            """)
        .param("batch", batch)
        .param("problem", problem.name())
        .query((row, number) -> row.getInt(1))
        .list();
  }

  /** The public ids that were drawn for new companies of these rows, by line. */
  public Map<Integer, String> drawn(long batch, List<Integer> lines) {
    Map<Integer, String> drawn = new HashMap<>();
    jdbc.sql(
            """
            select line, subject from import_row
            where batch_id = :batch and line = any(:lines) and subject_drawn
            """)
        .param("batch", batch)
        .param("lines", lines.stream().mapToInt(Integer::intValue).toArray())
        .query(
            row -> {
              drawn.put(row.getInt(1), row.getString(2));
            });
    return drawn;
  }

  /** Notes which records new rows have become. */
  public void became(long batch, Map<Integer, String> publicIds) {
    List<Map.Entry<Integer, String>> entries = List.copyOf(publicIds.entrySet());
    jdbc.sql(
            """
            update import_row r set subject = x.subject
            from unnest(cast(:lines as int[]), cast(:subjects as text[])) as x (line, subject)
            where r.batch_id = :batch and r.line = x.line and r.subject is distinct from x.subject
            """)
        .param("batch", batch)
        .param("lines", entries.stream().map(Map.Entry::getKey).toArray(Integer[]::new))
        .param("subjects", entries.stream().map(Map.Entry::getValue).toArray(String[]::new))
        .update();
  }

  /** A page of rows in the order of the file; an index alone says which they are. */
  public List<PlannedRow> page(long batch, Selection selection, int offset, int limit) {
    return jdbc.sql(
            """
            select line, lines, outcome, name, subject, subject_drawn, changes, problems from import_row
            where batch_id = :batch and line = any(array(
              select line from import_row where batch_id = :batch and %s
                and (cast(:few as int[]) is null or line = any(:few))
                and (cast(:field as text) is null
                  or changes @> jsonb_build_array(jsonb_build_object('field', cast(:field as text))))
                and (cast(:problem as text) is null
                  or problems @> jsonb_build_array(jsonb_build_object('code', cast(:problem as text))))
              order by line offset :offset limit :limit))
            order by line
            """
                .formatted(selection.filter.condition))
        .param("batch", batch)
        .param("few", selection.few.isEmpty() ? null : selection.few.toArray(Integer[]::new))
        .param("field", selection.field)
        .param("problem", selection.problem == null ? null : selection.problem.name())
        .param("offset", offset)
        .param("limit", limit)
        .query(this::row)
        .list();
  }

  /** The row that stands on a line, the first of its lines. */
  public Optional<PlannedRow> find(long batch, int line) {
    return jdbc.sql(
            """
            select line, lines, outcome, name, subject, subject_drawn, changes, problems from import_row
            where batch_id = :batch and line = :line
            """)
        .param("batch", batch)
        .param("line", line)
        .query(this::row)
        .optional();
  }

  /** The refused rows that follow a line, in the order of the file. */
  public List<PlannedRow> refusedAfter(long batch, int line, int limit) {
    return jdbc.sql(
            """
            select line, lines, outcome, name, subject, subject_drawn, changes, problems from import_row
            where batch_id = :batch and outcome = 'REFUSED' and line > :line order by line limit :limit
            """)
        .param("batch", batch)
        .param("line", line)
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
        row.getBoolean("subject_drawn"),
        json.readValue(row.getString("changes"), CHANGES),
        json.readValue(row.getString("problems"), PROBLEMS));
  }
}
