package app.kakehashi.company.domain;

import app.kakehashi.company.CompanyName;
import app.kakehashi.company.CompanySite;
import app.kakehashi.company.HeldCertificate;
import app.kakehashi.company.SectorCode;
import app.kakehashi.shared.BulkRows;
import app.kakehashi.shared.BulkRows.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores many new companies at once, a table at a time. What it stores is what the entity manager
 * would have stored, which a test compares column by column.
 */
@Repository
public class NewCompanies {

  /** The columns of a company, in the order in which {@link Company#write} gives them. */
  static final String COLUMNS =
      """
      id, version, public_id, kind, affiliation, country, official_name, official_language, legal_form,
      identifier_scheme, identifier_value, identifier_check, address, region, address_country, region_from_site,
      employees, capital_amount, capital_currency, revenue_amount, revenue_currency, revenue_year,
      founded_year, founded_on, website, fields, isic, sector_path, main_division, main_section,
      languages, languages_stated, certificates_stated, dejima, dejima_head_count,
      dejima_budget_amount, dejima_budget_currency, dejima_scope, dejima_months, dejima_success_criteria,
      dejima_purchase_afterwards, credentials, supply_outside, export_control, second_source,
      parent_id, parent_name, group_name, memberships, desk_country, referring_body, sharing_scope, status, listed_publicly,
      source_kind, source_ref, claimed_at, claimed_by, name_key, search_tokens, created_at, updated_at
      """;

  /** As many numbers are handed out with each value of the sequence, that value being the last. */
  private static final int BLOCK = 50;

  private final JdbcClient jdbc;
  private final BulkRows bulk;

  NewCompanies(JdbcClient jdbc, BulkRows bulk) {
    this.jdbc = jdbc;
    this.bulk = bulk;
  }

  /** Stores companies in the caller's transaction; they are not managed by anybody afterwards. */
  public void add(List<Company> companies) {
    if (companies.isEmpty()) {
      return;
    }
    List<Long> numbers = numbers(companies.size());
    for (int i = 0; i < companies.size(); i++) {
      companies.get(i).number(numbers.get(i));
    }
    try (Rows rows = bulk.into("company (" + COLUMNS.replace('\n', ' ') + ")")) {
      companies.forEach(company -> company.write(rows));
    }
    parts(
        companies,
        "company_name (company_id, rank, kind, text, language)",
        Company::names,
        NewCompanies::name);
    parts(
        companies,
        "company_site (company_id, rank, kind, name, country, region, address, since_year, staff,"
            + " external_number)",
        Company::sites,
        NewCompanies::site);
    parts(
        companies,
        "company_sector (company_id, rank, scheme, code)",
        Company::sectors,
        NewCompanies::sector);
    parts(
        companies,
        "company_certificate (company_id, rank, code, since, valid_until, evidence, verified)",
        Company::certificates,
        NewCompanies::certificate);
  }

  private List<Long> numbers(int count) {
    List<Long> numbers = new ArrayList<>(count + BLOCK);
    while (numbers.size() < count) {
      int blocks = (count - numbers.size() + BLOCK - 1) / BLOCK;
      jdbc.sql("select nextval('company_seq') from generate_series(1, :blocks)")
          .param("blocks", blocks)
          .query(Long.class)
          .list()
          .forEach(
              last -> {
                for (long number = Math.max(1, last - BLOCK + 1); number <= last; number++) {
                  numbers.add(number);
                }
              });
    }
    return numbers;
  }

  private <T> void parts(
      List<Company> companies,
      String table,
      Function<Company, List<T>> parts,
      BiConsumer<Rows, T> write) {
    if (companies.stream().allMatch(company -> parts.apply(company).isEmpty())) {
      return;
    }
    try (Rows rows = bulk.into(table)) {
      for (Company company : companies) {
        int rank = 0;
        for (T part : parts.apply(company)) {
          rows.add(company.id().value()).add(rank++);
          write.accept(rows, part);
          rows.endRow();
        }
      }
    }
  }

  private static void name(Rows row, CompanyName name) {
    row.add(name.kind().code()).add(name.text()).add(name.language());
  }

  private static void site(Rows row, CompanySite site) {
    row.add(site.kind().code()).add(site.name()).add(site.country()).add(site.region());
    row.add(site.address()).add(site.sinceYear()).add(site.staff()).add(site.externalNumber());
  }

  private static void sector(Rows row, SectorCode sector) {
    row.add(sector.scheme().name()).add(sector.code());
  }

  private static void certificate(Rows row, HeldCertificate certificate) {
    row.add(certificate.code()).add(certificate.since()).add(certificate.validUntil());
    row.add(certificate.evidence()).add(certificate.verified());
  }
}
