package app.kakehashi.company.service;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.CompanySite;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.CompanyStatus;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.Credential;
import app.kakehashi.company.CreditReport;
import app.kakehashi.company.Dejima;
import app.kakehashi.company.Exclusivity;
import app.kakehashi.company.HeldCertificate;
import app.kakehashi.company.NameKind;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.Resilience;
import app.kakehashi.company.SectorCode;
import app.kakehashi.company.SharingScope;
import app.kakehashi.company.VerificationMethod;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole record of a company but its contacts, as pages and forms read it.
 *
 * @param regionFromSite whether the region is that of its sites, as its head office is unknown
 * @param addressCountry where the head office is
 */
public record CompanyProfile(
    CompanyId id,
    String publicId,
    long version,
    CompanyKind kind,
    Affiliation affiliation,
    String country,
    String officialName,
    String officialLanguage,
    @Nullable String legalForm,
    @Nullable CompanyIdentifier identifier,
    List<CompanyName> names,
    @Nullable String address,
    @Nullable String region,
    boolean regionFromSite,
    @Nullable String addressCountry,
    CompanySize size,
    @Nullable Integer foundedYear,
    @Nullable LocalDate foundedOn,
    @Nullable String website,
    List<SectorCode> sectors,
    List<String> isic,
    List<String> fields,
    boolean languagesStated,
    List<String> languages,
    boolean certificatesStated,
    List<HeldCertificate> certificates,
    List<CompanySite> sites,
    Dejima dejima,
    Set<Credential> credentials,
    Resilience resilience,
    List<CreditReport> creditReports,
    List<Exclusivity> exclusivities,
    @Nullable Relative parent,
    @Nullable String parentName,
    @Nullable String groupName,
    List<Relative> blocked,
    @Nullable String deskCountry,
    @Nullable String referringBody,
    SharingScope sharingScope,
    CompanyStatus status,
    boolean listedPublicly,
    RecordSource source,
    List<FieldSource> fieldSources,
    List<Confirmed> verifications,
    @Nullable Instant claimedAt,
    @Nullable Instant invitedAt,
    Instant updatedAt) {
  /** Another company this one is linked with. */
  public record Relative(String publicId, String name, String language) {}

  /** Where a field was stated last; {@code rest} for all fields of which nothing else is known. */
  public record FieldSource(String field, RecordSource source, Instant at) {}

  /** One verification. */
  public record Confirmed(
      VerificationMethod method, LocalDate on, AccountId by, @Nullable String note) {}

  public boolean active() {
    return status == CompanyStatus.ACTIVE;
  }

  /** The English name, if one is known. */
  public @Nullable String englishName() {
    return names.stream()
        .filter(name -> name.kind() == NameKind.ENGLISH)
        .map(CompanyName::text)
        .findFirst()
        .orElse(null);
  }

  /** The company in a line. */
  public CompanySummary summary() {
    return new CompanySummary(
        id,
        publicId,
        kind,
        affiliation,
        country,
        officialName,
        officialLanguage,
        englishName(),
        region,
        active(),
        listedPublicly,
        claimedAt != null);
  }
}
