package app.kakehashi.listimport.domain;

import app.kakehashi.listimport.domain.ImportBatch.Act;
import app.kakehashi.listimport.domain.ImportBatch.Recall;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.ColumnChoice;
import app.kakehashi.listimport.domain.list.ColumnChoices;
import app.kakehashi.listimport.domain.list.Headings;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.shared.AccountId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people said about the columns of earlier lists, by the headings of those lists. */
@Repository
public class ColumnMemory {

  private static final TypeReference<List<ColumnChoice>> COLUMNS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ColumnMemory(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What was said of the list whose headings are among these rows; the first row counts. */
  public Optional<Recall> recall(ListKind kind, List<SourceRow> rows) {
    Map<String, SourceRow> byKey = new LinkedHashMap<>();
    rows.forEach(row -> byKey.putIfAbsent(key(row), row));
    Map<String, Recall> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            select headings_sha256, columns, saved_by, saved_at from import_column_memory
            where kind = :kind and headings_sha256 = any(:keys)
            """)
        .param("kind", kind.code())
        .param("keys", byKey.keySet().toArray(String[]::new))
        .query(
            row -> {
              String key = row.getString(1);
              int line = Objects.requireNonNull(byKey.get(key)).line();
              found.put(
                  key,
                  new Recall(
                      new ColumnChoices(line, json.readValue(row.getString(2), COLUMNS)),
                      new Act(
                          new AccountId(row.getLong(3)),
                          Objects.requireNonNull(row.getObject(4, OffsetDateTime.class))
                              .toInstant())));
            });
    return byKey.keySet().stream().map(found::get).filter(Objects::nonNull).findFirst();
  }

  /** Remembers what was said about the columns below a row of headings. */
  public void remember(ListKind kind, SourceRow headings, List<ColumnChoice> columns, Act act) {
    jdbc.sql(
            """
            insert into import_column_memory (kind, headings_sha256, headings, columns, saved_by, saved_at)
            values (:kind, :key, :headings, cast(:columns as jsonb), :by, :at)
            on conflict on constraint import_column_memory_pk do update set
              headings = excluded.headings, columns = excluded.columns,
              saved_by = excluded.saved_by, saved_at = excluded.saved_at
            """)
        .param("kind", kind.code())
        .param("key", key(headings))
        .param("headings", headings.cells().toArray(String[]::new))
        .param("columns", json.writeValueAsString(columns))
        .param("by", act.by().value())
        .param("at", OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC))
        .update();
  }

  /** Forgets what was said about the columns below these headings. */
  public void forget(ListKind kind, SourceRow headings) {
    jdbc.sql("delete from import_column_memory where kind = :kind and headings_sha256 = :key")
        .param("kind", kind.code())
        .param("key", key(headings))
        .update();
  }

  /** The same for headings that differ only in how they are typed. */
  private static String key(SourceRow headings) {
    String text = String.join("\u001f", headings.cells().stream().map(Headings::key).toList());
    return Sha256.of(text);
  }
}
