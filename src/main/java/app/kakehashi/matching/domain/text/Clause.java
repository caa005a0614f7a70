package app.kakehashi.matching.domain.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of folded text between punctuation.
 *
 * @param from first position in the folded text
 * @param to position after the last
 */
record Clause(int from, int to) {

  static List<Clause> split(String folded, boolean listCommaSeparates) {
    List<Clause> clauses = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < folded.length(); i++) {
      if (separates(folded, i, listCommaSeparates)) {
        if (i > begin) {
          clauses.add(new Clause(begin, i));
        }
        begin = i + 1;
      }
    }
    if (begin < folded.length()) {
      clauses.add(new Clause(begin, folded.length()));
    }
    return clauses;
  }

  /** Its words. */
  String of(String folded) {
    return folded.substring(from, to);
  }

  /** True where nothing but a comma parts it from the clause before. */
  boolean continues(Clause before, String folded) {
    return before.to() + 1 == from && ",、".indexOf(folded.charAt(before.to())) >= 0;
  }

  /** The enumeration comma 、 separates clauses in Japanese and items of a list in Chinese. */
  private static boolean separates(String text, int at, boolean listCommaSeparates) {
    return switch (text.charAt(at)) {
      case '。', ';', '!', '?', '\n', '(', ')', '【', '】', '「', '」', '|' -> true;
      case '、' -> listCommaSeparates;
      case '.', ',' -> !isDigit(text, at - 1) || !isDigit(text, at + 1);
      case ':' -> true;
      default -> false;
    };
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }
}
