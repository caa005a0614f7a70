package app.kakehashi.company;

import org.jspecify.annotations.Nullable;

/**
 * A place where a company works, as far as a list of such places names it; only the country is
 * sure. It is recognised by its name in its country, and what is left open stays as it is known.
 *
 * @param country ISO 3166-1 alpha-2
 * @param sinceYear first year there
 */
public record OfficeDraft(
    String country,
    @Nullable SiteKind kind,
    @Nullable String name,
    @Nullable String address,
    @Nullable Integer sinceYear,
    @Nullable Integer staff) {}
