package app.kakehashi.company.service;

import app.kakehashi.account.CompanyLookup;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyFacts;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What accounts want to know of companies. */
@Component
class AccountCompanies implements CompanyLookup {
  private final Companies companies;

  AccountCompanies(Companies companies) {
    this.companies = companies;
  }

  @Override
  public Map<CompanyId, String> namesOf(Collection<CompanyId> ids, Language language) {
    Map<CompanyId, String> names = new LinkedHashMap<>();
    companies.summaries(ids).forEach((id, summary) -> names.put(id, name(summary, language)));
    return names;
  }

  @Override
  public String firstPath(CompanyId company) {
    CompanySummary summary = companies.summaries(List.of(company)).get(company);
    CompanyFacts facts = companies.factsOf(List.of(company)).get(company);
    boolean isClaimed = facts != null && facts.trust().claimed();
    return summary == null || isClaimed ? "/" : "/companies/" + summary.publicId() + "/claim";
  }

  private static String name(CompanySummary summary, Language language) {
    return language == Language.EN && summary.englishName() != null
        ? summary.englishName()
        : summary.name();
  }
}
