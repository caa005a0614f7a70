package app.kakehashi.company.service;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what rows are known that a merge moves. */
@Component
class RowKeys {
  private final JdbcClient jdbc;

  RowKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** SQL of the primary key of a row {@code t}, without the column that is changed, as JSON. */
  String of(String table, String changed) {
    return jdbc
        .sql(
            """
            select a.attname from pg_index i
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
            where i.indrelid = cast(:table as regclass) and i.indisprimary order by a.attnum
            """)
        .param("table", table)
        .query((row, number) -> row.getString("attname"))
        .list()
        .stream()
        .filter(column -> !column.equals(changed))
        .map(column -> "'" + column + "', t." + column)
        .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
  }
}
