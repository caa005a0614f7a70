package app.kakehashi.company.service;

import app.kakehashi.company.Coded;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
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

/** Keeps per field of a person where it was stated last. */
@Component
class ContactSources {
  private final JdbcClient jdbc;

  ContactSources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A field of a person that somebody stated. */
  record Stated(long contact, String field) {}

  /** What was stated by hand last of these people, by their numbers. */
  Map<Long, Map<String, FieldSources.Said>> byHand(Collection<Long> contacts) {
    Map<Long, Map<String, FieldSources.Said>> held = new HashMap<>();
    jdbc.sql(
            """
            select contact_id, field, kind, at from contact_field_source
            where contact_id = any(:ids) and kind = any(:people)
            """)
        .param("ids", contacts.toArray(Long[]::new))
        .param(
            "people",
            Stream.of(SourceKind.values())
                .filter(SourceKind::isPerson)
                .map(SourceKind::code)
                .toArray(String[]::new))
        .query(
            row -> {
              held.computeIfAbsent(row.getLong("contact_id"), _ -> new HashMap<>())
                  .put(
                      row.getString("field"),
                      new FieldSources.Said(
                          Coded.of(SourceKind.class, row.getString("kind")),
                          row.getObject("at", OffsetDateTime.class).toInstant()));
            });
    return held;
  }

  void record(Collection<Stated> stated, RecordSource source, Instant at) {
    List<Stated> distinct = stated.stream().distinct().toList();
    if (distinct.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into contact_field_source (contact_id, field, kind, ref, at)
            select s.contact_id, s.field, :kind, :ref, :at
            from unnest(cast(:ids as bigint[]), cast(:fields as text[])) as s (contact_id, field)
            on conflict (contact_id, field)
            do update set kind = excluded.kind, ref = excluded.ref, at = excluded.at
            """)
        .param("kind", source.kind().code())
        .param("ref", source.ref())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .param("ids", distinct.stream().map(Stated::contact).toArray(Long[]::new))
        .param("fields", distinct.stream().map(Stated::field).toArray(String[]::new))
        .update();
  }
}
