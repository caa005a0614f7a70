package app.kakehashi.matching.web;

import app.kakehashi.matching.MarkedText.Stretch;
import java.util.ArrayList;
import java.util.List;

/** Shortens long texts to what stands around their marks; the whole is a link away. */
final class Excerpts {
  /** Texts up to this length, in characters, are shown whole. */
  static final int WHOLE = 900;

  /** Characters that are kept on each side of a mark. */
  private static final int AROUND = 70;

  private static final String CUT = "…";

  private Excerpts() {}

  /** The stretches of a text, those without a mark cut short where the whole is long. */
  static List<Stretch> of(List<Stretch> stretches) {
    int length = stretches.stream().mapToInt(stretch -> stretch.words().length()).sum();
    if (length <= WHOLE) {
      return stretches;
    }
    List<Stretch> kept = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      boolean first = i == 0;
      boolean last = i == stretches.size() - 1;
      kept.add(
          stretch.number() > 0 ? stretch : new Stretch(shortened(stretch.words(), first, last), 0));
    }
    return kept;
  }

  private static String shortened(String words, boolean first, boolean last) {
    if (first && last) {
      return head(words, WHOLE) + CUT;
    }
    if (words.length() <= 2 * AROUND + CUT.length()) {
      return words;
    }
    return (first ? "" : head(words, AROUND)) + CUT + (last ? "" : tail(words, AROUND));
  }

  /** No character is cut in two. */
  private static String head(String words, int length) {
    int end = Character.isHighSurrogate(words.charAt(length - 1)) ? length - 1 : length;
    return words.substring(0, end);
  }

  private static String tail(String words, int length) {
    int from = words.length() - length;
    return words.substring(Character.isLowSurrogate(words.charAt(from)) ? from + 1 : from);
  }
}
