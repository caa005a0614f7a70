package app.kakehashi.company.service;

import app.kakehashi.company.CompanyReference;
import app.kakehashi.company.CompanyReference.Rule;
import app.kakehashi.company.CompanyReferences;
import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves what refers to one company to another, row by row noted, and back. */
@Component
class MergeTables {
  private final JdbcClient jdbc;
  private final ObjectProvider<CompanyReferences> features;

  MergeTables(JdbcClient jdbc, ObjectProvider<CompanyReferences> features) {
    this.jdbc = jdbc;
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

  /** How far the tables reach in which later work shows, as JSON. */
  String marks() {
    String marks =
        works()
            .map(
                one ->
                    "'%s', (select coalesce(max(id), 0) from %s)"
                        .formatted(one.table(), one.table()))
            .collect(Collectors.joining(", "));
    return jdbc.sql("select cast(jsonb_build_object(" + marks + ") as text)")
        .query(String.class)
        .single();
  }

  /** Whether a company has got work since. */
  boolean hasLater(CompanyId company, String marks) {
    return works()
        .anyMatch(
            one ->
                jdbc.sql(
                        "select exists (select from %s where %s = :id and id > cast(cast(:marks as jsonb) ->> '%s' as bigint))"
                            .formatted(one.table(), one.column(), one.table()))
                    .param("id", company.value())
                    .param("marks", marks)
                    .query(Boolean.class)
                    .single());
  }

  /** Notes how much there is of the company that stays in the cases that followed to it. */
  void noteCases(long merge, CompanyId stays) {
    jdbc.sql(
            "update company_merge m set marks = m.marks || jsonb_build_object('cases', %s) where m.id = :merge"
                .formatted(inCases()))
        .param("merge", merge)
        .param("stays", stays.value())
        .update();
  }

  /** Whether the company that stays has done, or is to do, anything since in such a case. */
  boolean hasLaterInCases(long merge, CompanyId stays) {
    return jdbc.sql(
            "select coalesce(m.marks -> 'cases' <> %s, false) from company_merge m where m.id = :merge"
                .formatted(inCases()))
        .param("merge", merge)
        .param("stays", stays.value())
        .query(Boolean.class)
        .single();
  }

  /** SQL of the number of rows of each kind in the cases of a merge, as a JSON object. */
  private String inCases() {
    List<String> counts = new ArrayList<>();
    for (CompanyReference of : works().toList()) {
      String one = of.key().getFirst();
      String cases =
          """
          select w.%s from %s w join company_merge_row r on r.merge_id = :merge and r.table_name = '%s'
            and r.column_name = '%s' and r.row_key = %s where w.%s = :stays
          """
              .formatted(
                  one,
                  of.table(),
                  of.table(),
                  of.column(),
                  key(of.table(), of.column()).replace("t.", "w."),
                  of.column());
      for (CompanyReference other : references()) {
        caseColumn(other.table(), one)
            .ifPresent(
                column ->
                    counts.add(
                        "'%s.%s', (select count(*) from %s t where t.%s = :stays and t.%s in (%s))"
                            .formatted(
                                other.table(),
                                other.column(),
                                other.table(),
                                other.column(),
                                column,
                                cases)));
      }
    }
    return "jsonb_build_object(" + String.join(", ", counts) + ")";
  }

  /** The column of a table that says to which case a row belongs. */
  private Optional<String> caseColumn(String table, String named) {
    return (table + "_id").equals(named)
        ? Optional.of("id")
        : jdbc.sql(
                """
                select column_name from information_schema.columns
                where table_schema = current_schema() and table_name = :table and column_name = :named
                """)
            .param("table", table)
            .param("named", named)
            .query(String.class)
            .optional();
  }

  private Stream<CompanyReference> works() {
    return references().stream().filter(reference -> reference.rule() == Rule.MEETS);
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
                        .formatted(table, column, column, key(table, column)))
                .param("stays", stays.value())
                .param("goes", goes.value())
                .query((row, n) -> new Row(table, column, row.getString(1), null))
                .list());
      }
    }
    note(merge, rows);
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
    for (Row row : rows) {
      if (row.content() != null) {
        if (!revive(row)) {
          return false;
        }
      } else if (jdbc.sql(
                  "update %s t set %s = :gone where %s = :stays and %s = cast(:key as jsonb)"
                      .formatted(
                          row.table(), row.column(), row.column(), key(row.table(), row.column())))
              .param("gone", gone.value())
              .param("stays", stays.value())
              .param("key", row.key())
              .update()
          == 0) {
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
                    .formatted(table, condition, key(table, column)))
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

  /** The primary key of a row {@code t}, without the column that is changed. */
  private String key(String table, String changed) {
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
