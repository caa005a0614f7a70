package app.kakehashi.company.service;

import app.kakehashi.company.CompanyReference;
import app.kakehashi.company.CompanyReference.Rule;
import app.kakehashi.company.CompanyReferences;
import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves what refers to one company to another, row by row noted, and back. */
@Component
class MergeTables {
  private final JdbcClient jdbc;
  private final RowKeys keys;
  private final ObjectProvider<CompanyReferences> features;

  MergeTables(JdbcClient jdbc, RowKeys keys, ObjectProvider<CompanyReferences> features) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.features = features;
  }

  /** A row that followed, or that went because the other company had its own. */
  private record Row(String table, String column, String key, @Nullable String content) {}

  /** Every column that is named to hold ids of companies. */
  List<CompanyReference> references() {
    return features.orderedStream().flatMap(one -> one.references().stream()).toList();
  }

  /** How many rows of each counted kind a company has, by message key. */
  Map<String, Integer> counts(CompanyId company) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (CompanyReference reference : references()) {
      if (reference.counted() != null) {
        counts.put(
            reference.counted(),
            jdbc.sql(
                    "select count(*) from %s where %s = :id"
                        .formatted(reference.table(), reference.column()))
                .param("id", company.value())
                .query(Integer.class)
                .single());
      }
    }
    return counts;
  }

  /** Where both have something that keeps them apart; null where nothing does. */
  @Nullable CompanyReference apart(CompanyId stays, CompanyId goes) {
    for (CompanyReference reference : references()) {
      if (reference.rule() == Rule.MEETS
          && jdbc.sql("select exists (select from " + both(reference) + ")")
              .param("stays", stays.value())
              .param("goes", goes.value())
              .query(Boolean.class)
              .single()) {
        return reference;
      }
    }
    return null;
  }

  /** Lets everything follow and notes it for this merge. */
  void move(long merge, CompanyId stays, CompanyId goes) {
    jdbc.sql("set local kakehashi.company_merge = 'on'").update();
    jdbc.sql("update company set parent_id = null where id = :stays and parent_id = :goes")
        .param("stays", stays.value())
        .param("goes", goes.value())
        .update();
    List<Row> rows = new ArrayList<>();
    rows.addAll(drop("company_block", "company_id", betweenThem(), stays, goes));
    for (CompanyReference reference : references()) {
      String table = reference.table();
      String column = reference.column();
      if (reference.rule() == Rule.MOVES_ONCE) {
        rows.addAll(
            drop(
                table,
                column,
                "ctid in (select g.ctid from " + both(reference) + ")",
                stays,
                goes));
      }
      if (reference.rule() != Rule.PART && reference.rule() != Rule.STAYS) {
        rows.addAll(
            jdbc.sql(
                    "update %s t set %s = :stays where %s = :goes returning cast(%s as text)"
                        .formatted(table, column, column, keys.of(table, column)))
                .param("stays", stays.value())
                .param("goes", goes.value())
                .query((row, n) -> new Row(table, column, row.getString(1), null))
                .list());
      }
    }
    note(merge, rows);
  }

  /** Whatever stood between the two, nobody stands above itself. */
  void leaveNoCircle(CompanyId stays) {
    jdbc.sql(
            """
            with recursive above (id) as (
              select parent_id from company where id = :stays
              union select c.parent_id from above a join company c on c.id = a.id)
            update company set parent_id = null where id = :stays and :stays in (select id from above)
            """)
        .param("stays", stays.value())
        .update();
  }

  /**
   * Lets everything go back that followed.
   *
   * @return false where a row that followed is not there any more, or one that went refers to what
   *     is gone since
   */
  boolean moveBack(long merge, CompanyId stays, CompanyId gone) {
    jdbc.sql("set local kakehashi.company_merge = 'on'").update();
    List<Row> rows =
        jdbc.sql(
                """
                select table_name, column_name, cast(row_key as text) as key, cast(content as text) as content
                from company_merge_row where merge_id = :merge order by position desc
                """)
            .param("merge", merge)
            .query(
                (row, n) ->
                    new Row(
                        row.getString("table_name"),
                        row.getString("column_name"),
                        row.getString("key"),
                        row.getString("content")))
            .list();
    Set<String> logs =
        references().stream()
            .filter(CompanyReference::isLog)
            .map(CompanyReference::table)
            .collect(Collectors.toSet());
    Map<String, String> known = new HashMap<>();
    for (Row row : rows) {
      String table = row.table();
      String column = row.column();
      if (row.content() != null) {
        if (!revive(row)) {
          return false;
        }
      } else if (jdbc.sql(
                      "update %s t set %s = :gone where %s = :stays and %s = cast(:key as jsonb)"
                          .formatted(
                              table,
                              column,
                              column,
                              known.computeIfAbsent(
                                  table + "." + column, _ -> keys.of(table, column))))
                  .param("gone", gone.value())
                  .param("stays", stays.value())
                  .param("key", row.key())
                  .update()
              == 0
          && !logs.contains(table)) {
        return false;
      }
    }
    return true;
  }

  /**
   * What was so of a record before a merge is so again, now that it has its old content: what was
   * noted of that version is noted of the new one.
   */
  void renew(CompanyId company, long before) {
    for (CompanyReference reference : references()) {
      if (reference.version() != null) {
        renew(reference.table(), reference.column(), reference.version(), company, before);
      }
    }
    renew("company_merge", "stays_id", "stays_version", company, before);
  }

  private void renew(String table, String column, String version, CompanyId company, long before) {
    jdbc.sql(
            "update %s t set %s = c.version from company c where c.id = :id and t.%s = c.id and t.%s = :before"
                .formatted(table, version, column, version))
        .param("id", company.value())
        .param("before", before)
        .update();
  }

  private boolean revive(Row row) {
    String columns =
        String.join(
            ", ",
            jdbc.sql(
                    """
                    select column_name from information_schema.columns
                    where table_schema = current_schema() and table_name = :table and is_generated = 'NEVER'
                    order by ordinal_position
                    """)
                .param("table", row.table())
                .query(String.class)
                .list());
    try {
      jdbc.sql(
              "insert into %s (%s) overriding system value select %s from jsonb_populate_record(null::%s, cast(:row as jsonb))"
                  .formatted(row.table(), columns, columns, row.table()))
          .param("row", row.content())
          .update();
      return true;
    } catch (DataIntegrityViolationException gone) {
      return false;
    }
  }

  /** Deletes rows and what is part of them; the parts come first, and so are revived last. */
  private List<Row> drop(
      String table, String column, String condition, CompanyId stays, CompanyId goes) {
    List<Row> dropped = new ArrayList<>();
    for (Part part : parts(table)) {
      String ofThem =
          "%s in (select t.%s from %s t where %s)"
              .formatted(part.column(), part.refersTo(), table, condition);
      dropped.addAll(drop(part.table(), part.column(), ofThem, stays, goes));
    }
    dropped.addAll(
        jdbc.sql(
                "delete from %s t where %s returning cast(%s as text), cast(to_jsonb(t) as text)"
                    .formatted(table, condition, keys.of(table, column)))
            .param("stays", stays.value())
            .param("goes", goes.value())
            .query((row, n) -> new Row(table, column, row.getString(1), row.getString(2)))
            .list());
    return dropped;
  }

  /** A table whose rows are deleted with those of another. */
  private record Part(String table, String column, String refersTo) {}

  private List<Part> parts(String table) {
    return jdbc.sql(
            """
            select cast(k.conrelid as regclass) as "table", own.attname as "column", its.attname as refers_to
            from pg_constraint k
            join pg_attribute own on own.attrelid = k.conrelid and own.attnum = k.conkey[1]
            join pg_attribute its on its.attrelid = k.confrelid and its.attnum = k.confkey[1]
            where k.contype = 'f' and k.confdeltype = 'c' and cardinality(k.conkey) = 1
              and k.confrelid = cast(:table as regclass)
            order by 1, 2
            """)
        .param("table", table)
        .query(
            (row, n) ->
                new Part(
                    row.getString("table"), row.getString("column"), row.getString("refers_to")))
        .list();
  }

  private static String betweenThem() {
    return "(company_id = :stays and other_id = :goes) or (company_id = :goes and other_id ="
        + " :stays)";
  }

  /** The rows {@code g} of the company that goes of which the one that stays has its own. */
  private static String both(CompanyReference reference) {
    return "%s g join %s s on g.%s = :goes and s.%s = :stays and "
            .formatted(reference.table(), reference.table(), reference.column(), reference.column())
        + reference.key().stream()
            .map(key -> of("g", key) + " = " + of("s", key))
            .collect(Collectors.joining(" and "));
  }

  private static String of(String row, String key) {
    int bracket = key.indexOf('(');
    return bracket < 0
        ? row + "." + key
        : key.substring(0, bracket + 1) + row + "." + key.substring(bracket + 1);
  }

  private void note(long merge, List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      jdbc.sql(
              """
              insert into company_merge_row (merge_id, position, table_name, column_name, dropped, row_key, content)
              values (:merge, :position, :table, :column, :dropped, cast(:key as jsonb), cast(:content as jsonb))
              """)
          .param("merge", merge)
          .param("position", i)
          .param("table", row.table())
          .param("column", row.column())
          .param("dropped", row.content() != null)
          .param("key", row.key())
          .param("content", row.content())
          .update();
    }
  }
}
