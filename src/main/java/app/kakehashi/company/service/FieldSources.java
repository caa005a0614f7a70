package app.kakehashi.company.service;

import app.kakehashi.company.Coded;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import app.kakehashi.company.domain.CompanyFields;
import app.kakehashi.shared.CompanyId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps per field where it was stated last. Of a record that came with a list as a whole only what
 * was stated since is kept: the rest is the list's, as the record itself says.
 */
@Component
class FieldSources {
  private final JdbcClient jdbc;

  FieldSources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A field of a company that somebody stated. */
  record Stated(CompanyId company, String field) {}

  /** Who stated a field last, and when. */
  record Said(SourceKind by, Instant at) {}

  /**
   * What people stated last in these companies: per company the fields, each with those that stand
   * or fall with it.
   */
  Map<CompanyId, Map<String, Said>> ofPeople(Collection<CompanyId> companies) {
    Map<CompanyId, Map<String, Said>> held = new HashMap<>();
    jdbc.sql(
            """
            select company_id, field, kind, at from company_field_source
            where company_id = any(:ids) and kind = any(:people) order by at
            """)
        .param("ids", companies.stream().map(CompanyId::value).toArray(Long[]::new))
        .param(
            "people",
            Stream.of(SourceKind.values())
                .filter(SourceKind::isPerson)
                .map(SourceKind::code)
                .toArray(String[]::new))
        .query(
            row -> {
              Said said =
                  new Said(
                      Coded.of(SourceKind.class, row.getString("kind")),
                      row.getObject("at", OffsetDateTime.class).toInstant());
              Map<String, Said> fields =
                  held.computeIfAbsent(
                      new CompanyId(row.getLong("company_id")), _ -> new HashMap<>());
              CompanyFields.with(row.getString("field")).forEach(field -> fields.put(field, said));
            });
    return held;
  }

  void record(List<Stated> stated, RecordSource source, Instant at) {
    if (stated.isEmpty()) {
      return;
    }
    List<Stated> distinct = stated.stream().distinct().toList();
    jdbc.sql(
            """
            insert into company_field_source (company_id, field, kind, ref, at)
            select s.company_id, s.field, :kind, :ref, :at
            from unnest(cast(:ids as bigint[]), cast(:fields as text[])) as s (company_id, field)
            on conflict (company_id, field)
            do update set kind = excluded.kind, ref = excluded.ref, at = excluded.at
            """)
        .param("kind", source.kind().code())
        .param("ref", source.ref())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .param("ids", distinct.stream().map(s -> s.company().value()).toArray(Long[]::new))
        .param("fields", distinct.stream().map(Stated::field).toArray(String[]::new))
        .update();
  }
}
