package app.kakehashi.company.service;

import app.kakehashi.shared.CompanyId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whole records with their parts as they are stored, to bring them back exactly. */
@Component
class CompanyRecords {
  /** The tables whose rows are part of a record. */
  static final List<String> PARTS =
      List.of(
          "company_name",
          "company_site",
          "company_sector",
          "company_certificate",
          "company_credit_report",
          "company_exclusivity",
          "company_field_source");

  /** What an image has to say that was kept before its column existed. */
  private static final String OLDER = "cast('{\"memberships\": []}' as jsonb)";

  private final JdbcClient jdbc;

  CompanyRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A record as it is now, as JSON. */
  String image(CompanyId id) {
    String parts =
        PARTS.stream()
            .map(
                part ->
                    ", '%s', (select coalesce(jsonb_agg(to_jsonb(x)), '[]'::jsonb) from %s x where x.company_id = c.id)"
                        .formatted(part, part))
            .collect(Collectors.joining());
    return jdbc.sql(
            "select cast(jsonb_build_object('company', to_jsonb(c)"
                + parts
                + ") as text) from company c where c.id = :id")
        .param("id", id.value())
        .query(String.class)
        .single();
  }

  /** Gives a record its earlier content, with a version of its own. */
  void restore(CompanyId id, String image) {
    String columns = columns();
    jdbc.sql(
            """
            update company c set (%s, version) = (
              select %s, c.version + 1 from jsonb_populate_record(null::company, %s || (cast(:image as jsonb) -> 'company')))
            where c.id = :id
            """
                .formatted(columns, columns, OLDER))
        .param("image", image)
        .param("id", id.value())
        .update();
    parts(id, image);
  }

  /** Brings a record back that went, under its old id and in its old version. */
  void revive(CompanyId id, String image) {
    String columns = columns();
    jdbc.sql(
            """
            insert into company (id, version, %s)
            select r.id, r.version, %s from jsonb_populate_record(null::company, %s || (cast(:image as jsonb) -> 'company')) r
            """
                .formatted(columns, columns, OLDER))
        .param("image", image)
        .update();
    parts(id, image);
  }

  private void parts(CompanyId id, String image) {
    for (String part : PARTS) {
      jdbc.sql("delete from " + part + " where company_id = :id").param("id", id.value()).update();
      jdbc.sql(
              "insert into %s select * from jsonb_populate_recordset(null::%s, cast(:image as jsonb) -> '%s')"
                  .formatted(part, part, part))
          .param("image", image)
          .update();
    }
  }

  /** Every stored column but those that identify the row. */
  private String columns() {
    return String.join(
        ", ",
        jdbc.sql(
                """
                select column_name from information_schema.columns
                where table_schema = current_schema() and table_name = 'company' and is_generated = 'NEVER'
                  and column_name not in ('id', 'version')
                order by ordinal_position
                """)
            .query(String.class)
            .list());
  }
}
