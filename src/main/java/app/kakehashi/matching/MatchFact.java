package app.kakehashi.matching;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of what two postings state.
 *
 * @param key of the line's message text
 * @param own what the viewer's own posting states; null where it states nothing
 * @param other what the counterpart states; null where it states nothing or may not be known
 * @param common codes that stand on both sides
 */
public record MatchFact(
    String key, @Nullable Argument own, @Nullable Argument other, Set<String> common) {
  public MatchFact {
    common = Set.copyOf(common);
  }
}
