package app.kakehashi.company.service;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.SizeBand;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of companies: only what a public profile shows.
 *
 * @param country of registration
 * @param identifier its official number, where its check digit fits
 * @param regionFromSite whether the region is that of a plant, the head office's being unknown
 * @param placeCountry of the head office, of registration where that is unknown
 * @param sector ISIC division or section of the main sector
 */
public record CompanyLine(
    String publicId,
    String name,
    String nameLanguage,
    @Nullable String englishName,
    CompanyKind kind,
    Affiliation affiliation,
    String country,
    @Nullable String identifier,
    @Nullable String region,
    boolean regionFromSite,
    String placeCountry,
    @Nullable String sector,
    @Nullable SizeBand sizeBand,
    boolean active,
    boolean verified) {}
