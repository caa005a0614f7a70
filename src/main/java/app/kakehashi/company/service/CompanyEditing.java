package app.kakehashi.company.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.CompanySite;
import app.kakehashi.company.Credential;
import app.kakehashi.company.CreditReport;
import app.kakehashi.company.Dejima;
import app.kakehashi.company.Exclusivity;
import app.kakehashi.company.HeldCertificate;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.Resilience;
import app.kakehashi.company.SourceKind;
import app.kakehashi.company.VerificationMethod;
import app.kakehashi.company.domain.Company;
import app.kakehashi.company.domain.CompanyFields;
import app.kakehashi.company.domain.CompanyRepository;
import app.kakehashi.company.domain.NameTokens;
import app.kakehashi.company.domain.SectorPlace;
import app.kakehashi.company.domain.Verification;
import app.kakehashi.company.domain.VerificationRepository;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.CatalogueChanges;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes companies by hand. The office may change every company, a member its own; to anybody else
 * the company does not exist. Each change is audited, marked with its source and noted for the
 * index.
 */
@Service
@Transactional
public class CompanyEditing {
  /** The section of many fields, each of which keeps a source of its own. */
  private static final String PROFILE = "profile";

  private final CompanyRepository companies;
  private final VerificationRepository verifications;
  private final FieldSources fieldSources;
  private final ReferenceData reference;
  private final NameTokens tokens;
  private final UnwantedCompanies unwanted;
  private final MatchSubjects subjects;
  private final DuplicatePairs pairs;
  private final CatalogueChanges changes;
  private final AuditLog audit;
  private final Clock clock;

  CompanyEditing(
      CompanyRepository companies,
      VerificationRepository verifications,
      FieldSources fieldSources,
      ReferenceData reference,
      NameTokens tokens,
      UnwantedCompanies unwanted,
      MatchSubjects subjects,
      DuplicatePairs pairs,
      CatalogueChanges changes,
      AuditLog audit,
      Clock clock) {
    this.companies = companies;
    this.verifications = verifications;
    this.fieldSources = fieldSources;
    this.reference = reference;
    this.tokens = tokens;
    this.unwanted = unwanted;
    this.subjects = subjects;
    this.pairs = pairs;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /** Adds a company that is in no list; answers its public id. */
  public String add(Affiliation affiliation, ProfileEdit edit, Viewer viewer) {
    Company company =
        new Company(
            edit.kind(),
            affiliation,
            edit.country(),
            edit.officialName(),
            edit.officialLanguage(),
            source(viewer),
            clock.instant());
    state(company, edit);
    company.index(tokens, clock.instant());
    companies.save(company);
    flush();
    Set<String> stated = CompanyFields.stated(company, CompanyFields.PROFILE);
    noted(company, "company.added", List.of("official_name"), stated, viewer);
    return company.publicId();
  }

  /** Replaces the profile section. */
  public void profile(String publicId, long version, ProfileEdit edit, Viewer viewer) {
    change(publicId, version, viewer, PROFILE, company -> restate(company, edit));
  }

  /** Changes the further names. */
  public void names(
      String publicId, long version, UnaryOperator<List<CompanyName>> edit, Viewer viewer) {
    change(publicId, version, viewer, "names", list(Company::names, edit, Company::name));
  }

  /** Changes the sites. */
  public void sites(
      String publicId, long version, UnaryOperator<List<CompanySite>> edit, Viewer viewer) {
    change(publicId, version, viewer, "sites", list(Company::sites, edit, Company::settle));
  }

  /**
   * Changes the certificates. What a member says is its own statement; only the office marks a
   * certificate as verified.
   */
  public void certificates(
      String publicId,
      long version,
      UnaryOperator<List<HeldCertificate>> edit,
      boolean complete,
      Viewer viewer) {
    change(
        publicId,
        version,
        viewer,
        "certificates",
        company -> {
          List<HeldCertificate> before = company.certificates();
          List<HeldCertificate> after = edit.apply(new ArrayList<>(before));
          company.certify(
              viewer.isOffice()
                  ? after
                  : after.stream()
                      .map(held -> before.contains(held) ? held : stated(held))
                      .toList(),
              complete);
        });
  }

  /** Changes the credit reports. */
  public void creditReports(
      String publicId, long version, UnaryOperator<List<CreditReport>> edit, Viewer viewer) {
    change(
        publicId,
        version,
        viewer,
        "credit_reports",
        list(Company::creditReports, edit, Company::reportCredit));
  }

  /** Changes the exclusive rights granted. */
  public void exclusivities(
      String publicId, long version, UnaryOperator<List<Exclusivity>> edit, Viewer viewer) {
    change(
        publicId,
        version,
        viewer,
        "exclusivities",
        list(Company::exclusivities, edit, Company::grantExclusivity));
  }

  /** Replaces what is said about the dejima. */
  public void dejima(String publicId, long version, Dejima dejima, Viewer viewer) {
    change(publicId, version, viewer, "dejima", company -> company.openDejima(dejima));
  }

  /** Replaces credentials and economic-security facts. */
  public void credentials(
      String publicId,
      long version,
      Collection<Credential> credentials,
      Resilience resilience,
      Viewer viewer) {
    change(
        publicId,
        version,
        viewer,
        "credentials",
        company -> company.assure(credentials, resilience));
  }

  /** Replaces how the office keeps the record; for the office only. */
  public void office(String publicId, long version, OfficeEdit edit, Viewer viewer) {
    requireOffice(viewer);
    CompanyId parent =
        edit.parent() == null
            ? null
            : companies
                .findByPublicId(edit.parent())
                .map(Company::id)
                .filter(viewer::keeps)
                .orElseThrow(NotFoundException::new);
    change(
        publicId,
        version,
        viewer,
        "office",
        company -> {
          company.list(edit.status(), edit.listedPublicly());
          company.assign(edit.deskCountry(), edit.referringBody(), edit.sharingScope());
          company.belong(parent, edit.parentName(), edit.groupName());
          company.joinAssociations(edit.memberships());
        });
  }

  /** Records that the office convinced itself of the company; for the office only. */
  public void verify(
      String publicId,
      VerificationMethod method,
      LocalDate on,
      @Nullable String note,
      Viewer viewer) {
    requireOffice(viewer);
    Company company = editable(publicId, viewer);
    verifications.save(
        new Verification(company.id(), method, on, viewer.account(), note, clock.instant()));
    audit.record(
        viewer.actor(), "company.verified", company.publicId(), Map.of("method", method.code()));
    stated(company, CompanyFields.stated(company, CompanyFields.IDENTITY), viewer);
    changes.changed(CatalogueChanges.Kind.COMPANY, company.id().value());
  }

  /** A member confirms the record of its company, with the corrections it needs. */
  public void claim(String publicId, long version, ProfileEdit edit, Viewer viewer) {
    change(
        publicId,
        version,
        viewer,
        PROFILE,
        company -> {
          if (!viewer.belongsTo(company.id())) {
            throw new NotFoundException();
          }
          restate(company, edit);
          company.claim(viewer.account(), clock.instant());
          stated(company, CompanyFields.stated(company, CompanyFields.PROFILE), viewer);
        });
    audit.record(viewer.actor(), "company.claimed", publicId, Map.of());
  }

  private void restate(Company company, ProfileEdit edit) {
    company.register(edit.kind(), edit.country());
    state(company, edit);
  }

  private void state(Company company, ProfileEdit edit) {
    company.rename(edit.officialName(), edit.officialLanguage(), edit.legalForm());
    company.identify(edit.identifier());
    company.locate(edit.address(), edit.region(), edit.addressCountry());
    company.measure(edit.size());
    company.found(edit.foundedYear(), edit.foundedOn());
    company.publishAt(edit.website());
    company.work(
        edit.sectors(), SectorPlace.of(edit.sectors(), reference.sectors()), edit.fields());
    company.speak(edit.languages());
  }

  private void change(
      String publicId, long version, Viewer viewer, String section, Consumer<Company> edit) {
    Company company = editable(publicId, viewer);
    StaleVersionException.check(version, company.version());
    Map<String, Object> before = CompanyFields.values(company);
    edit.accept(company);
    company.index(tokens, clock.instant());
    flush();
    Set<String> stated = CompanyFields.different(before, CompanyFields.values(company));
    if (!section.equals(PROFILE)) {
      stated.add(section);
    }
    noted(company, "company.changed", List.of(section), stated, viewer);
  }

  private void stated(Company company, Set<String> fields, Viewer viewer) {
    fieldSources.record(
        fields.stream().map(field -> new SourceTable.Stated(company.id().value(), field)).toList(),
        source(viewer),
        clock.instant());
  }

  private void noted(
      Company company, String action, List<String> fields, Set<String> stated, Viewer viewer) {
    stated(company, stated, viewer);
    audit.record(viewer.actor(), action, company.publicId(), Map.of("fields", fields));
    unwanted.recognise(List.of(company.id().value()));
    subjects.key(List.of(company.id().value()));
    pairs.propose(List.of(company.id().value()));
    changes.changed(CatalogueChanges.Kind.COMPANY, company.id().value());
  }

  private Company editable(String publicId, Viewer viewer) {
    return companies
        .findByPublicId(publicId)
        .filter(company -> viewer.keeps(company.id()))
        .orElseThrow(NotFoundException::new);
  }

  private void flush() {
    try {
      companies.flush();
    } catch (DataIntegrityViolationException clash) {
      String message = clash.getMostSpecificCause().getMessage();
      if (message != null && message.contains("company_identifier_unique")) {
        throw new IdentifierTakenException();
      }
      throw clash;
    }
  }

  private static void requireOffice(Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
  }

  private static RecordSource source(Viewer viewer) {
    return new RecordSource(viewer.isOffice() ? SourceKind.OFFICE : SourceKind.MEMBER, null);
  }

  private static HeldCertificate stated(HeldCertificate held) {
    return new HeldCertificate(
        held.code(), held.since(), held.validUntil(), held.evidence(), false);
  }

  private static <T> Consumer<Company> list(
      Function<Company, List<T>> read,
      UnaryOperator<List<T>> edit,
      BiConsumer<Company, List<T>> write) {
    return company -> write.accept(company, edit.apply(new ArrayList<>(read.apply(company))));
  }
}
