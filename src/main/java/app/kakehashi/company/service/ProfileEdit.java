package app.kakehashi.company.service;

import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.SectorCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the profile form states; null means not stated.
 *
 * @param addressCountry of the head office, where no region says it
 * @param languages null where the company does not say; else complete
 */
public record ProfileEdit(
    CompanyKind kind,
    String country,
    String officialName,
    String officialLanguage,
    @Nullable String legalForm,
    @Nullable CompanyIdentifier identifier,
    @Nullable String address,
    @Nullable String region,
    @Nullable String addressCountry,
    CompanySize size,
    @Nullable Integer foundedYear,
    @Nullable LocalDate foundedOn,
    @Nullable String website,
    List<SectorCode> sectors,
    List<String> fields,
    @Nullable List<String> languages) {}
