package app.kakehashi.posting;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Affiliation;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.PublicId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * For which companies a viewer may post: a member for the own one, the office for any of the side
 * that posts gaps or offers.
 */
@Component
public class PostingCompanies {
  private final Companies companies;

  PostingCompanies(Companies companies) {
    this.companies = companies;
  }

  /**
   * The company a member posts for; nothing for the office, and for members of the other side’s
   * companies.
   */
  public Optional<CompanySummary> own(Affiliation side, Viewer viewer) {
    CompanyId id = viewer.company();
    return id == null
        ? Optional.empty()
        : companies.find(id, viewer).filter(company -> posts(company, side));
  }

  /** Companies the office may mean by a public id or a name as typed. */
  public List<CompanySummary> meant(String idOrName, Affiliation side, Viewer viewer) {
    String text = idOrName.strip();
    Optional<CompanySummary> byId =
        PublicId.hasForm(text) ? companies.find(text, viewer) : Optional.empty();
    return byId
        .map(List::of)
        .orElseGet(() -> text.isEmpty() ? List.of() : companies.findByName(text, viewer))
        .stream()
        .filter(company -> posts(company, side))
        .toList();
  }

  private static boolean posts(CompanySummary company, Affiliation side) {
    return company.affiliation() == side && company.active();
  }
}
