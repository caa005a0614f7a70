package app.kakehashi.company;

import app.kakehashi.account.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the office keeps of a company beyond what lists say. */
public interface CompanyDossiers {
  /**
   * The papers of a company.
   *
   * @param verifiedBy how the office convinced itself; null if it did not yet
   * @param verifiedOn when; null together with {@code verifiedBy}
   * @param parent public id of the parent company; null where it has none on the platform
   */
  record Dossier(
      List<CreditReport> creditReports,
      Set<Credential> credentials,
      Resilience resilience,
      @Nullable VerificationMethod verifiedBy,
      @Nullable LocalDate verifiedOn,
      @Nullable String parent) {
    public Dossier {
      creditReports = List.copyOf(creditReports);
      credentials = Set.copyOf(credentials);
      if ((verifiedBy == null) != (verifiedOn == null)) {
        throw new IllegalArgumentException("A verification has a method and a day");
      }
    }
  }

  /** Files the papers in the caller's transaction, as the same steps by hand would. */
  void file(String publicId, Dossier dossier, Viewer office);
}
