package app.kakehashi.company;

import app.kakehashi.shared.Language;

/** Where mails to a person of a company go: personal data, for mails only and never shown. */
public record MailContact(String name, String email, Language language) {}
