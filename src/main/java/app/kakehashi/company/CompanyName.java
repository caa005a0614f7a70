package app.kakehashi.company;

import org.jspecify.annotations.Nullable;

/**
 * A further name of a company.
 *
 * @param text as typed
 * @param language BCP 47; null where nobody said
 */
public record CompanyName(NameKind kind, String text, @Nullable String language) {}
