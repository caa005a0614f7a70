package app.kakehashi.shared;

import org.jspecify.annotations.Nullable;

/**
 * One option of a select, a group of radios or check boxes, or a step of a trail.
 *
 * @param value what is sent, or the path
 * @param text what is read
 * @param language of the text, where it is a name that is not in the reader's language
 */
public record Choice(String value, String text, @Nullable String language) {
  /** A choice in the reader's language. */
  public Choice(String value, String text) {
    this(value, text, null);
  }
}
