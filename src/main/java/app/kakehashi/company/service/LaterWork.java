package app.kakehashi.company.service;

import app.kakehashi.company.CompanyReference;
import app.kakehashi.company.CompanyReference.Rule;
import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a company has worked since a merge: in cases of its own, or in those that followed. */
@Component
class LaterWork {
  private final JdbcClient jdbc;
  private final RowKeys keys;
  private final MergeTables tables;

  LaterWork(JdbcClient jdbc, RowKeys keys, MergeTables tables) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.tables = tables;
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
      String cases = cases(of, "stays");
      for (CompanyReference other : tables.references()) {
        if (other.isLog()) {
          continue;
        }
        caseColumn(other.table(), of.key().getFirst())
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

  /** SQL of the cases that followed in a merge and are a company's now. */
  private String cases(CompanyReference of, String company) {
    return """
    select t.%s from %s t join company_merge_row r on r.merge_id = :merge and r.table_name = '%s'
      and r.column_name = '%s' and r.row_key = %s where t.%s = :%s
    """
        .formatted(
            of.key().getFirst(),
            of.table(),
            of.table(),
            of.column(),
            keys.of(of.table(), of.column()),
            of.column(),
            company);
  }

  /** Lets go back with a case who looked and who was told since it followed. */
  void logsGoBack(long merge, CompanyId stays, CompanyId gone) {
    for (CompanyReference of : works().toList()) {
      for (CompanyReference log : tables.references()) {
        if (log.rule() == Rule.LOGS) {
          caseColumn(log.table(), of.key().getFirst())
              .ifPresent(
                  column ->
                      jdbc.sql(
                              "update %s t set %s = :gone where t.%s = :stays and t.%s in (%s)"
                                  .formatted(
                                      log.table(),
                                      log.column(),
                                      log.column(),
                                      column,
                                      cases(of, "gone")))
                          .param("merge", merge)
                          .param("stays", stays.value())
                          .param("gone", gone.value())
                          .update());
        }
      }
    }
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
    return tables.references().stream().filter(reference -> reference.rule() == Rule.MEETS);
  }
}
