package app.kakehashi.company;

import app.kakehashi.shared.Language;

/**
 * A contact the office can write to: personal data, never shown before an introduction opens it.
 */
public record ContactPerson(String publicId, String name, String email, Language language) {}
