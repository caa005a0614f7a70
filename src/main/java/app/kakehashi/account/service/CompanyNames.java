package app.kakehashi.account.service;

import app.kakehashi.account.CompanyLookup;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the companies only when a page needs them: they are built on accounts, so they come later.
 */
@Component
class CompanyNames {
  private final ObjectProvider<CompanyLookup> lookup;

  CompanyNames(ObjectProvider<CompanyLookup> lookup) {
    this.lookup = lookup;
  }

  Map<CompanyId, String> namesOf(Collection<CompanyId> companies, Language language) {
    return companies.isEmpty() ? Map.of() : lookup.getObject().namesOf(companies, language);
  }

  /** The company's name, nothing for the office. */
  Optional<String> nameOf(@Nullable CompanyId company, Language language) {
    return company == null
        ? Optional.empty()
        : Optional.ofNullable(namesOf(List.of(company), language).get(company));
  }

  /** Where a person goes after activating the account. */
  String firstPage(@Nullable CompanyId company) {
    return company == null ? "/" : lookup.getObject().firstPath(company);
  }
}
