package app.kakehashi.company;

import org.jspecify.annotations.Nullable;

/**
 * What an anonymous posting shows of its company: each part only as fine as at least five active
 * companies of that side share the whole combination; null is hidden or unknown, which look alike.
 *
 * @param affiliation the side, which the posting itself tells
 * @param sector ISIC division or section
 * @param regionBlock code of a {@link app.kakehashi.reference.RegionBlock}
 * @param country ISO 3166-1 alpha-2
 * @param sizeBand step of employees
 */
public record CoarseProfile(
    Affiliation affiliation,
    @Nullable String sector,
    @Nullable String regionBlock,
    @Nullable String country,
    @Nullable SizeBand sizeBand) {}
