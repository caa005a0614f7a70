package app.kakehashi.notification.domain;

/**
 * A mail as it is read.
 *
 * @param subject one line without control characters
 * @param text plain text
 * @param html the same words laid out, with the link as a button
 */
public record MailText(String subject, String text, String html) {}
