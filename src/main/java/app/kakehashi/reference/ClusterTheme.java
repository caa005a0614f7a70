package app.kakehashi.reference;

import app.kakehashi.shared.LocalizedText;
import java.util.Set;

/**
 * A line of industry that gathers in certain regions of both countries.
 *
 * @param fields the first-level capability fields it counts for
 */
public record ClusterTheme(String code, LocalizedText name, Set<String> fields) {

  public ClusterTheme {
    fields = Set.copyOf(fields);
  }
}
