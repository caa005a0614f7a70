package app.kakehashi.glossary.domain;

import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.TextFolder;
import java.util.Collection;
import java.util.Collections;
import java.util.TreeSet;

/**
 * The words of a text that the glossary does not know: runs of katakana, and pieces of Han runs.
 */
public final class UnknownWords {
  private static final int SHORTEST_KATAKANA = 3;
  private static final int SHORTEST_HAN = 2;
  private static final int LONGEST_HAN = 6;
  private static final int LONGEST_MIXED = 10;

  /** Characters that join words: a piece that begins or ends with one is no word, folded. */
  private static final String JOINING = TextFolder.standard().fold("與由以為及之的在於等或並也從到被把將其此各已是和所會需請該");

  private UnknownWords() {}

  /** Words as typed, each once. */
  public static Collection<String> of(String text, Glossary glossary) {
    TextFolder.Folded folded = TextFolder.standard().foldTracked(text);
    StringBuilder unknown = new StringBuilder(folded.text());
    for (Glossary.Span span : glossary.find(folded)) {
      for (int at = span.from(); at < span.to(); at++) {
        unknown.setCharAt(at, ' ');
      }
    }
    TreeSet<String> words = new TreeSet<>();
    int at = 0;
    while (at < unknown.length()) {
      int end = at;
      if (TextFolder.isKatakana(unknown.charAt(at))) {
        while (end < unknown.length() && TextFolder.isKatakana(unknown.charAt(end))) {
          end++;
        }
        if (end - at >= SHORTEST_KATAKANA) {
          words.add(folded.surface(at, end));
        }
      } else if (TextFolder.isHan(unknown.charAt(at))) {
        while (end < unknown.length() && TextFolder.isHan(unknown.charAt(end))) {
          end++;
        }
        addPieces(folded, at, end, words);
      }
      at = Math.max(end, at + 1);
    }
    addMixed(folded, unknown, words);
    return Collections.unmodifiableSortedSet(words);
  }

  private static void addMixed(
      TextFolder.Folded folded, CharSequence unknown, Collection<String> words) {
    int from = 0;
    for (int at = 0; at <= unknown.length(); at++) {
      boolean inside = at < unknown.length() && isWord(unknown.charAt(at));
      if (!inside) {
        String run = unknown.subSequence(from, at).toString();
        if (run.length() <= LONGEST_MIXED
            && run.chars().anyMatch(TextFolder::isHan)
            && run.chars().anyMatch(TextFolder::isKatakana)) {
          words.add(folded.surface(from, at));
        }
        from = at + 1;
      }
    }
  }

  private static boolean isWord(char c) {
    return TextFolder.isKatakana(c) || TextFolder.isHan(c);
  }

  private static void addPieces(
      TextFolder.Folded folded, int from, int to, Collection<String> words) {
    for (int at = from; at < to; at++) {
      for (int end = at + SHORTEST_HAN; end <= Math.min(to, at + LONGEST_HAN); end++) {
        if (!joins(folded.text().charAt(at)) && !joins(folded.text().charAt(end - 1))) {
          words.add(folded.surface(at, end));
        }
      }
    }
  }

  private static boolean joins(char c) {
    return JOINING.indexOf(c) >= 0;
  }
}
