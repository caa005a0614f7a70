package app.kakehashi.matching.service;

import app.kakehashi.company.CompanyReference;
import app.kakehashi.company.CompanyReferences;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was shown to a company was shown to it as it was. */
@Component
class ShownReferences implements CompanyReferences {
  @Override
  public List<CompanyReference> references() {
    return List.of(CompanyReference.stays("match_shown", "company_id"));
  }
}
