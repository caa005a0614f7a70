package app.kakehashi.company.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanyDossiers;
import app.kakehashi.company.CompanyStatus;
import app.kakehashi.company.Resilience;
import app.kakehashi.company.SharingScope;
import app.kakehashi.company.VerificationMethod;
import app.kakehashi.company.domain.Company;
import app.kakehashi.company.domain.CompanyRepository;
import app.kakehashi.shared.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files whole dossiers through the steps that people take one by one. */
@Service
class CompanyFiling implements CompanyDossiers {
  private final CompanyRepository companies;
  private final CompanyEditing editing;

  CompanyFiling(CompanyRepository companies, CompanyEditing editing) {
    this.companies = companies;
    this.editing = editing;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void file(String publicId, Dossier dossier, Viewer office) {
    Company company = companies.findByPublicId(publicId).orElseThrow(NotFoundException::new);
    if (!dossier.creditReports().isEmpty()) {
      editing.creditReports(publicId, company.version(), _ -> dossier.creditReports(), office);
    }
    if (!dossier.credentials().isEmpty() || !dossier.resilience().equals(Resilience.UNKNOWN)) {
      editing.credentials(
          publicId, company.version(), dossier.credentials(), dossier.resilience(), office);
    }
    if (dossier.parent() != null) {
      editing.office(publicId, company.version(), below(dossier.parent()), office);
    }
    VerificationMethod method = dossier.verifiedBy();
    LocalDate day = dossier.verifiedOn();
    if (method != null && day != null) {
      editing.verify(publicId, method, day, null, office);
    }
  }

  private static OfficeEdit below(String parent) {
    return new OfficeEdit(
        CompanyStatus.ACTIVE,
        true,
        null,
        null,
        SharingScope.ALL_DESKS,
        parent,
        null,
        null,
        List.of());
  }
}
