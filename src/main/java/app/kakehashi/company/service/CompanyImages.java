package app.kakehashi.company.service;

import app.kakehashi.company.CompanyIntake.Kept;
import app.kakehashi.company.CompanyIntake.Restored;
import app.kakehashi.company.CompanyIntake.TakeBack;
import app.kakehashi.company.CompanyIntake.TakenBack;
import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
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
      List.of(
          "company_name",
          "company_site",
          "company_sector",
          "company_certificate",
          "company_field_source");

  /** What an intake may change; identity, version and generated columns are not among it. */
  private static final String COLUMNS =
      """
      official_name, official_language, legal_form, identifier_scheme, identifier_value, identifier_check,
      address, region, region_from_site, address_country, employees, capital_amount, capital_currency,
      revenue_amount, revenue_currency, revenue_year, founded_year, founded_on, website, fields, isic,
      sector_path, main_division, main_section, languages, languages_stated, certificates_stated, dejima,
      dejima_head_count, dejima_budget_amount, dejima_budget_currency, dejima_scope, dejima_months,
      dejima_success_criteria, dejima_purchase_afterwards, group_name, parent_id, parent_name,
      memberships, referring_body, name_key, search_tokens, updated_at
      """;

  /** The images to work through; sent in pieces, as each may be long. */
  private static final String IMAGES =
      "(select x.id, x.image::jsonb as image"
          + " from unnest(cast(:ids as bigint[]), cast(:images as text[])) as x (id, image)) i";

  /** What an image has to say that was kept before its column existed. */
  private static final String OLDER = "'{\"region_from_site\": false, \"memberships\": []}'::jsonb";

  /** A person {@code k} who came with the very intake that made the company what it is. */
  private static final String BROUGHT =
      "k.source_kind = 'import' and not i.image -> 'contacts' @> to_jsonb(k.id)"
          + " and k.source_ref = (select s.ref from company_field_source s"
          + " where s.company_id = k.company_id and s.field = 'contacts')";

  /** Whether somebody, or a later list, said something of a person {@code k}, or invited them. */
  private static final String TOUCHED =
      "(k.invited_at is not null or exists (select from contact_field_source s where s.contact_id ="
          + " k.id and (s.kind <> 'import' or s.ref is distinct from k.source_ref)))";

  private static final int PIECE = 500;

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
          ", '%s', (select coalesce(jsonb_agg(to_jsonb(x) order by x), '[]'::jsonb) from %s x where x.company_id = c.id)"
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

  /** Deletes companies that an intake had brought, but those somebody worked on. */
  Map<CompanyId, Kept> delete(List<TakeBack> fresh) {
    Map<CompanyId, Kept> kept = changedSince(fresh);
    find(
        kept,
        Kept.IN_USE,
        """
        select c.id from company c where c.id = any(:ids) and (
          exists (select from company_verification v where v.company_id = c.id)
          or exists (select from company_block b where b.company_id = c.id or b.other_id = c.id)
          or exists (select from company_merge m where m.stays_id = c.id and m.undone_at is null)
          or exists (select from contact k where k.company_id = c.id
            and (k.source_kind <> 'import' or k.source_ref is distinct from c.source_ref or %s)))
        """
            .formatted(TOUCHED),
        fresh);
    List<CompanyId> gone =
        fresh.stream()
            .map(TakeBack::company)
            .filter(id -> !kept.containsKey(id))
            .distinct()
            .toList();
    inUse(gone).forEach(id -> kept.put(id, Kept.IN_USE));
    return kept;
  }

  /** Deletes companies; gives those that cannot be, as other records refer to them. */
  private List<CompanyId> inUse(List<CompanyId> companies) {
    if (companies.isEmpty() || deleted(companies)) {
      return List.of();
    }
    if (companies.size() == 1) {
      return companies;
    }
    int half = companies.size() / 2;
    List<CompanyId> inUse = new ArrayList<>(inUse(companies.subList(0, half)));
    inUse.addAll(inUse(companies.subList(half, companies.size())));
    return inUse;
  }

  /**
   * Gives changed companies their earlier record, unless somebody changed them or confirmed what
   * they say since.
   */
  TakenBack restore(List<TakeBack> changed) {
    Map<CompanyId, Kept> kept = changedSince(changed);
    List<Restored> restored = new ArrayList<>();
    for (int from = 0; from < changed.size(); from += PIECE) {
      List<TakeBack> piece =
          changed.subList(from, Math.min(changed.size(), from + PIECE)).stream()
              .filter(change -> !kept.containsKey(change.company()))
              .toList();
      // the record was merged into another one since
      find(
          kept,
          Kept.CHANGED_SINCE,
          "select i.id from "
              + IMAGES
              + " where cast(i.image -> 'company' ->> 'id' as bigint) <> i.id",
          piece);
      find(
          kept,
          Kept.CHANGED_SINCE,
          "select k.company_id from contact k join "
              + IMAGES
              + " on i.id = k.company_id where "
              + BROUGHT
              + " and "
              + TOUCHED,
          piece);
      find(
          kept,
          Kept.CHANGED_SINCE,
          "select s.company_id from company_field_source s join "
              + IMAGES
              + " on i.id = s.company_id where s.kind in ('office', 'member') and not exists"
              + " (select from jsonb_populate_recordset(null::company_field_source, i.image ->"
              + " 'company_field_source') r where r.field = s.field and r.kind = s.kind and r.at ="
              + " s.at)",
          piece);
      find(
          kept,
          Kept.CHANGED_SINCE,
          "select i.id from "
              + IMAGES
              + " where i.image -> 'company' ->> 'parent_id' is not null and not exists"
              + " (select from company p where p.id ="
              + " cast(i.image -> 'company' ->> 'parent_id' as bigint))",
          piece);
      restored.addAll(
          put(piece.stream().filter(change -> !kept.containsKey(change.company())).toList()));
    }
    return new TakenBack(kept, restored);
  }

  private List<Restored> put(List<TakeBack> piece) {
    run(
        "delete from contact k using " + IMAGES + " where k.company_id = i.id and " + BROUGHT,
        piece);
    List<Restored> restored =
        bound(
                """
                update company c set (%s, version) = (
                  select %s, c.version + 1 from jsonb_populate_record(null::company, %s || (i.image -> 'company')))
                from %s where c.id = i.id
                returning c.id, cast(i.image -> 'company' ->> 'version' as bigint) as earlier, c.version
                """
                    .formatted(COLUMNS, COLUMNS, OLDER, IMAGES),
                piece)
            .query(
                (row, number) ->
                    new Restored(
                        new CompanyId(row.getLong("id")),
                        row.getLong("earlier"),
                        row.getLong("version")))
            .list();
    for (String part : PARTS) {
      run(
          "delete from %s x using %s where x.company_id = i.id and i.image -> '%s' is not null"
              .formatted(part, IMAGES, part),
          piece);
      run(
          "insert into %s select r.* from %s, jsonb_populate_recordset(null::%s, i.image -> '%s') r"
              .formatted(part, IMAGES, part, part),
          piece);
    }
    return restored;
  }

  private void run(String sql, List<TakeBack> changes) {
    bound(sql, changes).update();
  }

  private void find(Map<CompanyId, Kept> kept, Kept why, String sql, List<TakeBack> changes) {
    bound(sql, changes)
        .query(
            row -> {
              kept.putIfAbsent(new CompanyId(row.getLong(1)), why);
            });
  }

  private JdbcClient.StatementSpec bound(String sql, List<TakeBack> changes) {
    return jdbc.sql(sql)
        .param("ids", changes.stream().map(c -> c.company().value()).toArray(Long[]::new))
        .param("images", changes.stream().map(TakeBack::beforeImage).toArray(String[]::new));
  }

  private Map<CompanyId, Kept> changedSince(List<TakeBack> taken) {
    Map<CompanyId, Kept> kept = new LinkedHashMap<>();
    Map<CompanyId, Long> versions = new HashMap<>();
    jdbc.sql("select id, version from company where id = any(:ids) for update")
        .param("ids", keys(taken.stream().map(TakeBack::company).toList()))
        .query(
            row -> {
              versions.put(new CompanyId(row.getLong("id")), row.getLong("version"));
            });
    Set<CompanyId> seen = new HashSet<>();
    for (TakeBack change : taken) {
      Long now = versions.get(change.company());
      if (seen.add(change.company()) && now != null && now != change.version()) {
        kept.put(change.company(), Kept.CHANGED_SINCE);
      }
    }
    return kept;
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
