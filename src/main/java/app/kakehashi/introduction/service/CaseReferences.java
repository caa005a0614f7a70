package app.kakehashi.introduction.service;

import static app.kakehashi.company.CompanyReference.logs;
import static app.kakehashi.company.CompanyReference.meets;
import static app.kakehashi.company.CompanyReference.moves;
import static app.kakehashi.company.CompanyReference.witnesses;

import app.kakehashi.company.CompanyReference;
import app.kakehashi.company.CompanyReferences;
import app.kakehashi.company.ContactReference;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Introductions follow their company when it is merged into another. Two companies of one
 * introduction have each their own side in it and cannot become one.
 */
@Component
class CaseReferences implements CompanyReferences {
  @Override
  public List<CompanyReference> references() {
    return List.of(
        meets("introduction_leg", "company_id", "introduction_id")
            .counted("company_duplicates.count.cases"),
        moves("introduction_leg", "next_company_id"),
        moves("introduction", "next_company_id"),
        moves("introduction", "suggested_by"),
        moves("introduction_ask", "company_id"),
        moves("introduction_step", "company_id"),
        moves("introduction_screening", "company_id"),
        logs("introduction_told", "company_id"),
        moves("introduction_ringi_section", "company_id"),
        moves("introduction_ringi_memo", "company_id"),
        moves("introduction_ringi_version", "company_id"),
        moves("introduction_contact", "company_id"),
        moves("introduction_consent", "company_id"),
        moves("introduction_consent", "recipient_company_id"),
        moves("introduction_provision", "from_company_id"),
        moves("introduction_provision", "to_company_id"),
        logs("introduction_contact_view", "company_id"),
        witnesses("introduction_contact_view", "viewer_company_id"),
        logs("introduction_file_view", "company_id"),
        witnesses("introduction_file_view", "viewer_company_id"),
        moves("introduction_settlement", "proposed_company_id"),
        moves("introduction_settlement_yes", "company_id"),
        moves("introduction_meeting", "proposed_company_id"),
        moves("introduction_meeting_outcome", "company_id"),
        moves("introduction_check_in_answer", "company_id"),
        moves("room_message", "company_id"),
        moves("room_translation", "company_id"));
  }

  @Override
  public List<ContactReference> contacts() {
    return List.of(
        new ContactReference("introduction_contact", "contact", "company_id"),
        new ContactReference("introduction_consent", "contact", "company_id"),
        new ContactReference("introduction_provision", "contact", "from_company_id"),
        new ContactReference("introduction_contact_view", "contact", "company_id"));
  }
}
