package app.kakehashi.company;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A place where a company works besides its head office, in any country.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region ISO 3166-2; null where unknown
 * @param sinceYear first year there; null where unknown
 * @param externalNumber number of a factory register or the like; null where there is none
 */
@Embeddable
public record CompanySite(
    SiteKind kind,
    @Nullable String name,
    String country,
    @Nullable String region,
    @Nullable String address,
    @Nullable Integer sinceYear,
    @Nullable Integer staff,
    @Nullable String externalNumber) {}
