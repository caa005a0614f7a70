package app.kakehashi.posting.domain;

import app.kakehashi.reference.TextFolder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What postings are found by: folded words of letters and digits, and for scripts without spaces
 * each character and each pair of neighbours, so that any part of a compound is found.
 */
public final class SearchTokens {
  private static final int MOST_WANTED = 40;
  private static final TextFolder FOLDER = TextFolder.standard();

  private SearchTokens() {}

  /** All tokens of a text. */
  public static Set<String> of(String text) {
    Set<String> tokens = new LinkedHashSet<>();
    for (Run run : runs(text)) {
      if (run.dense()) {
        tokens.addAll(parts(run.text(), 1));
        tokens.addAll(parts(run.text(), 2));
      } else {
        tokens.add(run.text());
      }
    }
    return tokens;
  }

  /** A tsquery that wants every token of what was typed; empty when there is none. */
  public static String query(String typed) {
    Set<String> wanted = new LinkedHashSet<>();
    for (Run run : runs(typed)) {
      if (run.dense()) {
        List<String> pairs = parts(run.text(), 2);
        wanted.addAll(pairs.isEmpty() ? parts(run.text(), 1) : pairs);
      } else {
        wanted.add(run.text());
      }
    }
    return String.join(
        " & ", wanted.stream().limit(MOST_WANTED).map(token -> "'" + token + "'").toList());
  }

  /** Letters and digits that stand together; dense where the script has no spaces. */
  private record Run(String text, boolean dense) {}

  private static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    boolean dense = false;
    for (int codePoint : FOLDER.fold(text).codePoints().toArray()) {
      boolean word = Character.isLetterOrDigit(codePoint);
      boolean nowDense = word && isDense(codePoint);
      if (!current.isEmpty() && (!word || nowDense != dense)) {
        runs.add(new Run(current.toString(), dense));
        current.setLength(0);
      }
      if (word) {
        current.appendCodePoint(codePoint);
        dense = nowDense;
      }
    }
    if (!current.isEmpty()) {
      runs.add(new Run(current.toString(), dense));
    }
    return runs;
  }

  private static boolean isDense(int codePoint) {
    return Character.isIdeographic(codePoint)
        || TextFolder.isHan(codePoint)
        || TextFolder.isKatakana(codePoint)
        || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HIRAGANA;
  }

  private static List<String> parts(String run, int length) {
    int[] codePoints = run.codePoints().toArray();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i + length <= codePoints.length; i++) {
      parts.add(new String(codePoints, i, length));
    }
    return parts;
  }
}
