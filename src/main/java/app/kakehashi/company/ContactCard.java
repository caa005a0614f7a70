package app.kakehashi.company;

import app.kakehashi.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A person of a company with everything that stands on a business card: personal data, for the
 * introduction of this person and nothing else. Whoever shows it to another company has asked
 * whether it is open, and logs that it was seen.
 *
 * @param language in which the person is written to
 */
public record ContactCard(
    String publicId,
    String name,
    @Nullable String kana,
    @Nullable String latin,
    @Nullable String title,
    @Nullable String department,
    @Nullable String email,
    @Nullable String phone,
    Language language) {}
