package app.kakehashi.company.service;

import app.kakehashi.company.CompanyIntake.Kept;
import app.kakehashi.company.CompanyIntake.TakeBack;
import app.kakehashi.shared.CompanyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whole stored records as JSON, to take a wrong intake back with. */
@Component
class CompanyImages {
  private static final List<String> PARTS =
      List.of("company_name", "company_site", "company_sector", "company_certificate");

  /** What an intake may change; identity, version, times and generated columns are not among it. */
  private static final String COLUMNS =
      """
      official_name, official_language, legal_form, identifier_scheme, identifier_value, identifier_check,
      address, region, address_country, employees, capital_amount, capital_currency, revenue_amount,
      revenue_currency, revenue_year, founded_year, founded_on, website, fields, isic, sector_path,
      main_division, main_section, languages, languages_stated, certificates_stated, dejima,
      dejima_head_count, dejima_budget_amount, dejima_budget_currency, dejima_scope, dejima_months,
      dejima_success_criteria, dejima_purchase_afterwards, group_name, name_key, search_tokens
      """;

  private final JdbcClient jdbc;

  CompanyImages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The records as they are stored now. */
  Map<CompanyId, String> of(Collection<CompanyId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    StringBuilder parts = new StringBuilder();
    for (String part : PARTS) {
      parts.append(
          ", '%s', (select coalesce(jsonb_agg(to_jsonb(x) order by x.rank), '[]'::jsonb) from %s x where x.company_id = c.id)"
              .formatted(part, part));
    }
    Map<CompanyId, String> images = new HashMap<>();
    jdbc.sql(
            "select c.id, jsonb_build_object('company', to_jsonb(c) - 'search' - 'size_band'"
                + parts
                + ", 'contacts', (select coalesce(jsonb_agg(k.id), '[]'::jsonb) from contact k"
                + " where k.company_id = c.id)) as image from company c where c.id = any(:ids)")
        .param("ids", keys(ids))
        .query(
            row -> {
              images.put(new CompanyId(row.getLong("id")), row.getString("image"));
            });
    return images;
  }

  /** Deletes companies that an intake had brought; those in use are made inactive instead. */
  Map<CompanyId, Kept> delete(List<TakeBack> fresh) {
    Map<CompanyId, Kept> kept = changedSince(fresh);
    List<CompanyId> gone =
        fresh.stream()
            .map(TakeBack::company)
            .filter(id -> !kept.containsKey(id))
            .distinct()
            .toList();
    if (gone.isEmpty() || deleted(gone)) {
      return kept;
    }
    for (CompanyId id : gone) {
      if (!deleted(List.of(id))) {
        jdbc.sql("update company set status = 'INACTIVE', version = version + 1 where id = :id")
            .param("id", id.value())
            .update();
        kept.put(id, Kept.IN_USE);
      }
    }
    return kept;
  }

  /** Gives changed companies their earlier record, unless somebody changed them since. */
  Map<CompanyId, Kept> restore(List<TakeBack> changed) {
    Map<CompanyId, Kept> kept = changedSince(changed);
    for (TakeBack change : changed) {
      if (!kept.containsKey(change.company()) && change.beforeImage() != null) {
        restore(change.company(), change.beforeImage());
      }
    }
    return kept;
  }

  private void restore(CompanyId id, String image) {
    jdbc.sql(
            "update company set (%s, version) = (select %s, company.version + 1 from jsonb_populate_record(null::company, cast(:image as jsonb) -> 'company')) where id = :id"
                .formatted(COLUMNS, COLUMNS))
        .param("image", image)
        .param("id", id.value())
        .update();
    for (String part : PARTS) {
      jdbc.sql("delete from " + part + " where company_id = :id").param("id", id.value()).update();
      jdbc.sql(
              "insert into %s select * from jsonb_populate_recordset(null::%s, cast(:image as jsonb) -> '%s')"
                  .formatted(part, part, part))
          .param("image", image)
          .update();
    }
    jdbc.sql(
            """
            delete from contact where company_id = :id and source_kind = 'import' and invited_at is null
              and not (cast(:image as jsonb) -> 'contacts') @> to_jsonb(id)
            """)
        .param("id", id.value())
        .param("image", image)
        .update();
  }

  private Map<CompanyId, Kept> changedSince(List<TakeBack> taken) {
    Map<CompanyId, Kept> kept = new LinkedHashMap<>();
    if (taken.isEmpty()) {
      return kept;
    }
    Map<CompanyId, Long> versions = new HashMap<>();
    jdbc.sql("select id, version from company where id = any(:ids) for update")
        .param("ids", keys(taken.stream().map(TakeBack::company).toList()))
        .query((ResultSet row) -> remember(row, versions));
    Set<CompanyId> seen = new HashSet<>();
    for (TakeBack change : taken) {
      Long now = versions.get(change.company());
      if (seen.add(change.company()) && now != null && now != change.version()) {
        kept.put(change.company(), Kept.CHANGED_SINCE);
      }
    }
    return kept;
  }

  private static void remember(ResultSet row, Map<CompanyId, Long> versions) throws SQLException {
    versions.put(new CompanyId(row.getLong("id")), row.getLong("version"));
  }

  private boolean deleted(List<CompanyId> ids) {
    jdbc.sql("savepoint before_delete").update();
    try {
      jdbc.sql("delete from company where id = any(:ids)").param("ids", keys(ids)).update();
      jdbc.sql("release savepoint before_delete").update();
      return true;
    } catch (DataIntegrityViolationException inUse) {
      jdbc.sql("rollback to savepoint before_delete").update();
      return false;
    }
  }

  private static Long[] keys(Collection<CompanyId> ids) {
    return ids.stream().map(CompanyId::value).distinct().toArray(Long[]::new);
  }
}
