package app.kakehashi.company.service;

import static app.kakehashi.company.CompanyReference.moves;
import static app.kakehashi.company.CompanyReference.once;
import static app.kakehashi.company.CompanyReference.stays;

import app.kakehashi.company.CompanyReference;
import app.kakehashi.company.CompanyReferences;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What refers to companies here and in the features below, which do not know companies. */
@Component
class OwnReferences implements CompanyReferences {
  @Override
  public List<CompanyReference> references() {
    List<CompanyReference> all = new ArrayList<>();
    CompanyRecords.PARTS.forEach(
        part ->
            all.add(
                new CompanyReference(
                    part, "company_id", CompanyReference.Rule.PART, List.of(), null, null)));
    all.addAll(
        List.of(
            moves("account", "company_id").counted("company_duplicates.count.accounts"),
            stays("audit_event", "acting_for_company_id"),
            moves("company", "parent_id"),
            moves("company_verification", "company_id")
                .counted("company_duplicates.count.verifications"),
            once("company_block", "company_id", "other_id"),
            once("company_block", "other_id", "company_id"),
            once("contact", "company_id", "lower(email)")
                .counted("company_duplicates.count.contacts"),
            stays("contact_view", "company_id"),
            once("company_unwanted_company", "company_id", "unwanted_id"),
            moves("company_redirect", "company_id"),
            stays("company_match_key", "company_id"),
            stays("company_to_key", "company_id"),
            stays("company_pair", "low_id"),
            stays("company_pair", "high_id")));
    return all;
  }
}
