package app.kakehashi.company.service;

import app.kakehashi.company.RecordSource;
import app.kakehashi.company.service.SourceTable.Said;
import app.kakehashi.company.service.SourceTable.Stated;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps per field of a person where it was stated last. */
@Component
class ContactSources {
  private final SourceTable table;

  ContactSources(JdbcClient jdbc) {
    this.table = new SourceTable(jdbc, "contact_field_source", "contact_id");
  }

  /** What was stated by hand last of these people, by their numbers. */
  Map<Long, Map<String, Said>> byHand(Collection<Long> contacts) {
    Map<Long, Map<String, Said>> held = new HashMap<>();
    table.ofPeople(
        contacts,
        (contact, field, said) ->
            held.computeIfAbsent(contact, _ -> new HashMap<>()).put(field, said));
    return held;
  }

  /** Notes where fields of people, by their numbers, were stated last. */
  void record(Collection<Stated> stated, RecordSource source, Instant at) {
    table.record(stated, source, at);
  }
}
