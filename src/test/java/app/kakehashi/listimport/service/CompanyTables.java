package app.kakehashi.listimport.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of companies as they are stored, to compare before and after. */
final class CompanyTables {
  private static final List<String> TABLES =
      List.of(
          "company",
          "company_name",
          "company_site",
          "company_sector",
          "company_certificate",
          "company_credit_report",
          "company_exclusivity",
          "company_verification",
          "company_block",
          "company_field_source",
          "company_match_key",
          "contact");

  private CompanyTables() {}

  /**
   * A hash of each table. Only the version of a record is left out: it goes on when a change is
   * taken back, so that a form opened in between is refused.
   */
  static Map<String, String> hashes(JdbcClient jdbc) {
    Map<String, String> hashes = new LinkedHashMap<>();
    for (String table : TABLES) {
      hashes.put(
          table,
          jdbc.sql(
                  "select md5(coalesce(string_agg(line, chr(10) order by line), '')) from"
                      + " (select (to_jsonb(x) - 'version')::text as line from %s x) t"
                          .formatted(table))
              .query(String.class)
              .single());
    }
    return hashes;
  }
}
