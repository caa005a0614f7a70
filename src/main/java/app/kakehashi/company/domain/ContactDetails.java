package app.kakehashi.company.domain;

import app.kakehashi.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a contact, as typed.
 *
 * @param language in which the person is written to
 */
public record ContactDetails(
    String name,
    @Nullable String kana,
    @Nullable String latin,
    @Nullable String title,
    @Nullable String department,
    @Nullable String email,
    @Nullable String phone,
    Language language) {}
