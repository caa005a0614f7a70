package app.kakehashi.company;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A further name of a company.
 *
 * @param text as typed
 * @param language BCP 47; null where nobody said
 */
@Embeddable
public record CompanyName(NameKind kind, String text, @Nullable String language) {}
