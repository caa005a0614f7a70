package app.kakehashi.company.service;

import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.domain.NameTokens;
import app.kakehashi.shared.CompanyId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * By what companies are recognised, as texts of which two are equal only for what may be one
 * company.
 */
@Component
class CompanyIdentities {
  private static final int FETCHED = 5_000;

  private final JdbcClient jdbc;
  private final NameTokens tokens;

  CompanyIdentities(JdbcClient jdbc, NameTokens tokens) {
    this.jdbc = jdbc;
    this.tokens = tokens;
  }

  /** Of a draft: its checked number, its folded name on either side. */
  List<String> of(String officialName, @Nullable CompanyIdentifier identifier) {
    String name = ofName(tokens.key(officialName));
    String number = ofNumber(identifier);
    return number == null ? List.of(name) : List.of(name, number);
  }

  /** Of a stored company: itself. */
  static String of(CompanyId company) {
    return "=" + company.value();
  }

  /** Of a number that was checked; null for another. */
  static @Nullable String ofNumber(@Nullable CompanyIdentifier identifier) {
    return identifier == null || !identifier.isKey()
        ? null
        : identifier.scheme().code() + ":" + identifier.value();
  }

  private static String ofName(String nameKey) {
    return "name " + nameKey;
  }

  /** Of all stored companies: numbers and folded names, then names given up. */
  void each(Consumer<List<String>> consumer) {
    jdbc.sql(
            """
            select id, name_key, identifier_scheme || ':' || identifier_value as number from company
            """)
        .withFetchSize(FETCHED)
        .query(
            row -> {
              String company = of(new CompanyId(row.getLong(1)));
              String name = ofName(row.getString(2));
              String number = row.getString(3);
              consumer.accept(
                  number == null ? List.of(company, name) : List.of(company, name, number));
            });
    jdbc.sql(
            """
            select company_id, text from company_name where kind = 'former'
            union all
            select r.company_id, m.gone_name from company_redirect r join company_merge m on m.gone_id = r.gone_id
            where m.undone_at is null
            """)
        .withFetchSize(FETCHED)
        .query(
            row -> {
              consumer.accept(
                  List.of(of(new CompanyId(row.getLong(1))), ofName(tokens.key(row.getString(2)))));
            });
  }
}
