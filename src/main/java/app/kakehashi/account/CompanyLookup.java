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
   * Path of the page on which a new member begins: while nobody has claimed the company, the page
   * that checks and claims its profile, e.g. {@code /companies/x/claim}; afterwards the home page.
   */
  String firstPath(CompanyId company);
}
