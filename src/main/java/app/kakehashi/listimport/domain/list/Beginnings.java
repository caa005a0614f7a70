package app.kakehashi.listimport.domain.list;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says of most texts, by their first character alone, that patterns with many words in them do not
 * match: where thousands of texts are looked at of which hardly one is meant. What a character can
 * begin is found out when it is met first.
 */
final class Beginnings {
  private static final byte UNKNOWN = 0;
  private static final byte NOTHING = 1;
  private static final byte SOMETHING = 2;

  private final List<Pattern> patterns;

  /** By character; who finds one unknown comes to the same as all others. */
  private final byte[] begun = new byte[Character.MAX_VALUE + 1];

  /** Beginnings of texts that match one of these patterns as a whole. */
  Beginnings(Collection<Pattern> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  /** Whether a text may match one of the patterns; never false where it does. */
  boolean mayMatch(String text) {
    if (text.isEmpty() || Character.isSurrogate(text.charAt(0))) {
      return true;
    }
    char first = text.charAt(0);
    if (begun[first] == UNKNOWN) {
      begun[first] = begins(String.valueOf(first)) ? SOMETHING : NOTHING;
    }
    return begun[first] == SOMETHING;
  }

  /** Whether a pattern matches a text, or may match more of it. */
  @SuppressWarnings(
      "JdkObsolete") // whether more of the text could change the answer is the question
  private boolean begins(String text) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches() || matcher.hitEnd()) {
        return true;
      }
    }
    return false;
  }
}
