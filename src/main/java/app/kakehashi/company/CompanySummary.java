package app.kakehashi.company;

import app.kakehashi.shared.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * A company in a line.
 *
 * @param name official name as typed
 * @param nameLanguage BCP 47 language of the name, for the {@code lang} attribute
 * @param englishName null where unknown
 * @param region of the head office, ISO 3166-2; null where unknown
 * @param claimed whether a person of the company confirmed the record
 */
public record CompanySummary(
    CompanyId id,
    String publicId,
    CompanyKind kind,
    Affiliation affiliation,
    String country,
    String name,
    String nameLanguage,
    @Nullable String englishName,
    @Nullable String region,
    boolean active,
    boolean listedPublicly,
    boolean claimed) {}
