package app.kakehashi.company.service;

import app.kakehashi.company.RecordSource;
import app.kakehashi.shared.CompanyId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps per field where it was stated last. */
@Component
class FieldSources {
  private final JdbcClient jdbc;

  FieldSources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A field of a company that somebody stated. */
  record Stated(CompanyId company, String field) {}

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
