package app.kakehashi.listimport.service;

import app.kakehashi.company.CompanyReference;
import app.kakehashi.company.CompanyReferences;
import java.util.List;
import org.springframework.stereotype.Component;

/** What lists said of a company they said of the one it was merged into. */
@Component
class ImportReferences implements CompanyReferences {
  @Override
  public List<CompanyReference> references() {
    return List.of(
        CompanyReference.logs("import_change", "company_id").versioned("record_version"),
        CompanyReference.logs("import_list_key", "company_id"),
        CompanyReference.logs("import_posting", "company_id"),
        CompanyReference.stays("import_posting", "first_company_id"));
  }
}
