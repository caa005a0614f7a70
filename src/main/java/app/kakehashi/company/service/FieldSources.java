package app.kakehashi.company.service;

import app.kakehashi.company.RecordSource;
import app.kakehashi.company.domain.CompanyFields;
import app.kakehashi.company.service.SourceTable.Said;
import app.kakehashi.company.service.SourceTable.Stated;
import app.kakehashi.shared.CompanyId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps per field where it was stated last. Of a record that came with a list as a whole only what
 * was stated since is kept: the rest is the list's, as the record itself says.
 */
@Component
class FieldSources {
  private final SourceTable table;

  FieldSources(JdbcClient jdbc) {
    this.table = new SourceTable(jdbc, "company_field_source", "company_id");
  }

  /**
   * What people stated last in these companies: per company the fields, each with those that stand
   * or fall with it.
   */
  Map<CompanyId, Map<String, Said>> ofPeople(Collection<CompanyId> companies) {
    Map<CompanyId, Map<String, Said>> held = new HashMap<>();
    table.ofPeople(
        companies.stream().map(CompanyId::value).toList(),
        (company, field, said) -> {
          Map<String, Said> fields =
              held.computeIfAbsent(new CompanyId(company), _ -> new HashMap<>());
          CompanyFields.with(field).forEach(one -> fields.put(one, said));
        });
    return held;
  }

  /** Notes where fields of companies, by their numbers, were stated last. */
  void record(Collection<Stated> stated, RecordSource source, Instant at) {
    table.record(stated, source, at);
  }
}
