package app.kakehashi.company.service;

import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON that PostgreSQL makes of a company and its parts: one statement for any number of
 * companies, whatever the number of parts.
 */
@Component
class CompanyJson {
  /** The parts that facts and profile have in common; {@code c} is the company. */
  static final String COMMON =
      """
      'id', jsonb_build_object('value', c.id),
      'public_id', c.public_id,
      'kind', c.kind,
      'affiliation', c.affiliation,
      'country', c.country,
      'listed_publicly', c.listed_publicly,
      'size', jsonb_build_object(
        'employees', c.employees,
        'capital', case when c.capital_amount is not null then jsonb_build_object(
          'amount', trim_scale(c.capital_amount), 'currency', c.capital_currency) end,
        'revenue', case when c.revenue_amount is not null then jsonb_build_object(
          'amount', trim_scale(c.revenue_amount), 'currency', c.revenue_currency) end,
        'revenue_year', c.revenue_year),
      'region', c.region,
      'isic', to_jsonb(c.isic),
      'fields', to_jsonb(c.fields),
      'languages_stated', c.languages_stated,
      'languages', to_jsonb(c.languages),
      'certificates_stated', c.certificates_stated,
      'credentials', to_jsonb(c.credentials),
      'dejima', jsonb_build_object(
        'exists', c.dejima,
        'head_count', c.dejima_head_count,
        'budget', case when c.dejima_budget_amount is not null then jsonb_build_object(
          'amount', trim_scale(c.dejima_budget_amount), 'currency', c.dejima_budget_currency) end,
        'scope', c.dejima_scope,
        'months', c.dejima_months,
        'success_criteria', c.dejima_success_criteria,
        'purchase_afterwards', c.dejima_purchase_afterwards),
      'resilience', jsonb_build_object(
        'supply_outside', to_jsonb(c.supply_outside),
        'export_control', c.export_control,
        'second_source', c.second_source),
      'sectors', (select coalesce(jsonb_agg(to_jsonb(x) order by x.rank), '[]'::jsonb)
        from company_sector x where x.company_id = c.id),
      'certificates', (select coalesce(jsonb_agg(to_jsonb(x) order by x.rank), '[]'::jsonb)
        from company_certificate x where x.company_id = c.id),
      'exclusivities', (select coalesce(jsonb_agg(to_jsonb(x) order by x.rank), '[]'::jsonb)
        from company_exclusivity x where x.company_id = c.id)
      """;

  private final JsonMapper mapper =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  <T> T read(String json, Class<T> type) {
    return mapper.readValue(json, type);
  }
}
