package app.kakehashi.account;

import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.util.Collection;
import java.util.Map;

/**
 * What accounts ask of the companies, which know accounts and not the reverse; implemented by the
 * company feature.
 */
public interface CompanyLookup {
  /** Names of companies in a reader's language, one query for all. */
  Map<CompanyId, String> namesOf(Collection<CompanyId> companies, Language language);

  /**
   * Path of the page on which a new member checks and claims the profile of the company, e.g.
   * {@code /companies/x/claim}.
   */
  String claimPath(CompanyId company);
}
