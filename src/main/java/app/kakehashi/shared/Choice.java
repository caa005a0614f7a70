package app.kakehashi.shared;

/**
 * One option of a select, a group of radios or check boxes, or a step of a trail.
 *
 * @param value what is sent, or the path
 * @param text what is read, in the reader's language
 */
public record Choice(String value, String text) {}
