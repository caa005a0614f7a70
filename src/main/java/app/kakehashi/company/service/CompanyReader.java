package app.kakehashi.company.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanyFacts;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole companies, each bulk in one statement. */
@Component
public class CompanyReader {
  private static final String PROFILE =
      "select jsonb_build_object("
          + CompanyJson.COMMON
          + """
          , 'version', c.version,
          'official_name', c.official_name,
          'official_language', c.official_language,
          'legal_form', c.legal_form,
          'identifier', case when c.identifier_value is not null then jsonb_build_object(
            'scheme', c.identifier_scheme, 'value', c.identifier_value, 'check', c.identifier_check) end,
          'address', c.address,
          'region_from_site', c.region_from_site,
          'address_country', c.address_country,
          'founded_year', c.founded_year,
          'founded_on', c.founded_on,
          'website', c.website,
          'names', (select coalesce(jsonb_agg(to_jsonb(x) order by x.rank), '[]'::jsonb)
            from company_name x where x.company_id = c.id),
          'sites', (select coalesce(jsonb_agg(to_jsonb(x) order by x.rank), '[]'::jsonb)
            from company_site x where x.company_id = c.id),
          'credit_reports', (select coalesce(jsonb_agg(to_jsonb(x) order by x.rank), '[]'::jsonb)
            from company_credit_report x where x.company_id = c.id),
          'parent', (select jsonb_build_object(
              'public_id', p.public_id, 'name', p.official_name, 'language', p.official_language)
            from company p where p.id = c.parent_id),
          'parent_name', c.parent_name,
          'group_name', c.group_name,
          'blocked', (select coalesce(jsonb_agg(jsonb_build_object(
              'public_id', o.public_id, 'name', o.official_name, 'language', o.official_language)
              order by o.name_key, o.id), '[]'::jsonb)
            from company o where o.id in (
              select b.other_id from company_block b where b.company_id = c.id
              union select b.company_id from company_block b where b.other_id = c.id)),
          'desk_country', c.desk_country,
          'referring_body', c.referring_body,
          'sharing_scope', c.sharing_scope,
          'status', c.status,
          'source', jsonb_build_object('kind', c.source_kind, 'ref', c.source_ref),
          'field_sources', (select coalesce(jsonb_agg(jsonb_build_object(
              'field', f.field, 'at', f.at, 'source', jsonb_build_object('kind', f.kind, 'ref', f.ref))
              order by f.at desc, f.field), '[]'::jsonb)
            from (select s.field, s.at, s.kind, s.ref from company_field_source s where s.company_id = c.id
              union all select 'rest', c.created_at, c.source_kind, c.source_ref
                where c.source_kind not in ('office', 'member')) f),
          'verifications', (select coalesce(jsonb_agg(jsonb_build_object(
              'method', v.method, 'on', v.verified_on, 'note', v.note,
              'by', jsonb_build_object('value', v.verified_by)) order by v.verified_on desc, v.id desc), '[]'::jsonb)
            from company_verification v where v.company_id = c.id),
          'claimed_at', c.claimed_at,
          'invited_at', (select max(k.invited_at) from contact k where k.company_id = c.id),
          'updated_at', c.updated_at) from company c where c.public_id = :publicId and
          """
          + Visibility.VISIBLE;

  private static final String FACTS =
      "select jsonb_build_object("
          + CompanyJson.COMMON
          + ", 'active', c.status = 'ACTIVE' and not "
          + UnwantedCompanies.UNWANTED
          + """
          ,
          'presence', (select coalesce(jsonb_agg(distinct x.country), '[]'::jsonb) from (
            select s.country from company_site s where s.company_id = c.id
            union select coalesce(c.address_country, c.country)) x),
          'trust', jsonb_build_object(
            'identifier_valid', c.identifier_check = 'valid',
            'verified', exists (select from company_verification v where v.company_id = c.id),
            'visited', exists (select from company_verification v
              where v.company_id = c.id and v.method in ('visit', 'interview')),
            'credit_reports', (select count(*) from company_credit_report r where r.company_id = c.id),
            'claimed', c.claimed_at is not null),
          'group', coalesce('name:' || lower(c.group_name), (
            with recursive up (id, parent_id, group_name, depth) as (
              select c.id, c.parent_id, c.group_name, 0
              union all select p.id, p.parent_id, p.group_name, depth + 1
              from up join company p on p.id = up.parent_id where depth < 20)
            select case when up.group_name is not null then 'name:' || lower(up.group_name)
              when up.id <> c.id or exists (select from company k where k.parent_id = c.id)
              then 'company:' || up.id end
            from up order by depth desc limit 1)),
          'blocked', (select coalesce(jsonb_agg(jsonb_build_object('value', b.id)), '[]'::jsonb) from (
            select other_id as id from company_block where company_id = c.id
            union select company_id from company_block where other_id = c.id) b)) from company c
          """;

  /** Condition on the company {@code c}: the id is its own or that of a record merged into it. */
  static final String MEANT =
      "(c.public_id = :publicId or c.id = (select r.company_id from company_redirect r where"
          + " r.public_id = :publicId))";

  private final JdbcClient jdbc;
  private final CompanyJson json;
  private final Clock clock;

  CompanyReader(JdbcClient jdbc, CompanyJson json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * The profile of a company the viewer may see.
   *
   * @throws CompanyMovedException if the record was merged into one that the viewer may see
   */
  public CompanyProfile profile(String publicId, Viewer viewer) {
    return jdbc.sql(PROFILE)
        .param("publicId", publicId)
        .params(Visibility.of(viewer))
        .query(String.class)
        .optional()
        .map(text -> json.read(text, CompanyProfile.class))
        .orElseThrow(() -> elsewhere(publicId, viewer));
  }

  private RuntimeException elsewhere(String publicId, Viewer viewer) {
    return jdbc.sql(
            "select c.public_id from company c where " + MEANT + " and " + Visibility.VISIBLE)
        .param("publicId", publicId)
        .params(Visibility.of(viewer))
        .query(String.class)
        .optional()
        .<RuntimeException>map(stays -> new CompanyMovedException(publicId, stays))
        .orElseGet(NotFoundException::new);
  }

  List<CompanyFacts> facts(Collection<CompanyId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(FACTS + " where c.id = any(:ids) order by c.id")
        .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param("ids", ids.stream().map(CompanyId::value).toArray(Long[]::new))
        .query((row, number) -> json.read(row.getString(1), CompanyFacts.class))
        .list();
  }

  List<CompanyFacts> allFacts() {
    return jdbc.sql(FACTS + " order by c.id")
        .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .query((row, number) -> json.read(row.getString(1), CompanyFacts.class))
        .list();
  }
}
