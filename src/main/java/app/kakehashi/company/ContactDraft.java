package app.kakehashi.company;

import app.kakehashi.shared.Language;
import org.jspecify.annotations.Nullable;

/** A person of a company as a list names them; only the name is sure. */
public record ContactDraft(
    String name,
    @Nullable String kana,
    @Nullable String latin,
    @Nullable String title,
    @Nullable String department,
    @Nullable String email,
    @Nullable String phone,
    @Nullable Language language) {}
