package app.kakehashi.company.service;

import app.kakehashi.company.Coded;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table that keeps per field of a record where it was stated last.
 *
 * @param name of the table
 * @param owner the column of the record
 */
record SourceTable(JdbcClient jdbc, String name, String owner) {

  /** A field of a record that somebody stated. */
  record Stated(long owner, String field) {}

  /** Who stated a field last, and when. */
  record Said(SourceKind by, Instant at) {}

  /** Takes what a person stated. */
  @FunctionalInterface
  interface Reader {
    void take(long owner, String field, Said said);
  }

  /** What people stated last in these records, the oldest first. */
  void ofPeople(Collection<Long> owners, Reader reader) {
    jdbc.sql(
            "select %2$s, field, kind, at from %1$s where %2$s = any(:ids) and kind = any(:people) order by at"
                .formatted(name, owner))
        .param("ids", owners.toArray(Long[]::new))
        .param(
            "people",
            Stream.of(SourceKind.values())
                .filter(SourceKind::isPerson)
                .map(SourceKind::code)
                .toArray(String[]::new))
        .query(
            row -> {
              reader.take(
                  row.getLong(1),
                  row.getString("field"),
                  new Said(
                      Coded.of(SourceKind.class, row.getString("kind")),
                      row.getObject("at", OffsetDateTime.class).toInstant()));
            });
  }

  /** Notes where fields were stated last. */
  void record(Collection<Stated> stated, RecordSource source, Instant at) {
    List<Stated> distinct = stated.stream().distinct().toList();
    if (distinct.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into %1$s (%2$s, field, kind, ref, at)
            select s.owner, s.field, :kind, :ref, :at
            from unnest(cast(:ids as bigint[]), cast(:fields as text[])) as s (owner, field)
            on conflict (%2$s, field)
            do update set kind = excluded.kind, ref = excluded.ref, at = excluded.at
            """
                .formatted(name, owner))
        .param("kind", source.kind().code())
        .param("ref", source.ref())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .param("ids", distinct.stream().map(Stated::owner).toArray(Long[]::new))
        .param("fields", distinct.stream().map(Stated::field).toArray(String[]::new))
        .update();
  }
}
