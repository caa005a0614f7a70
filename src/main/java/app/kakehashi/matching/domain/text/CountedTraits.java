package app.kakehashi.matching.domain.text;

import app.kakehashi.reference.TextFolder;
import java.util.HashMap;
import java.util.Map;

/**
 * Traits that are a number of something (5軸, 五軸, 三相, 4色): the number is written in digits or in
 * Han, and both mean the same.
 */
final class CountedTraits {
  private static final String COUNTED = TextFolder.standard().fold("軸面色層段液相輪爪極刃頭");
  private static final Map<Character, Integer> NUMBERS = numbers();

  /** Of more than so many things one speaks in amounts. */
  private static final int MOST = 12;

  private CountedTraits() {}

  private static Map<Character, Integer> numbers() {
    Map<Character, Integer> numbers = new HashMap<>();
    String inOrder = TextFolder.standard().fold("二三四五六七八九十");
    for (int i = 0; i < inOrder.length(); i++) {
      numbers.put(inOrder.charAt(i), i + 2);
    }
    for (char two : TextFolder.standard().fold("両兩雙双").toCharArray()) {
      numbers.put(two, 2);
    }
    return numbers;
  }

  /** The key of the trait whose number in Han stands at a place; empty where there is none. */
  static String inHan(String folded, int at) {
    Integer number = NUMBERS.get(folded.charAt(at));
    boolean alone = at == 0 || !NUMBERS.containsKey(folded.charAt(at - 1));
    return number != null && alone && counted(folded, at + 1)
        ? key(number, folded.charAt(at + 1))
        : "";
  }

  /** The same for a number in digits that ends before a place. */
  static String afterDigits(String digits, String folded, int end) {
    if (digits.length() > 2 || !counted(folded, end)) {
      return "";
    }
    int number = Integer.parseInt(digits);
    return number >= 2 && number <= MOST ? key(number, folded.charAt(end)) : "";
  }

  private static boolean counted(String folded, int at) {
    return at < folded.length() && COUNTED.indexOf(folded.charAt(at)) >= 0;
  }

  private static String key(int number, char counted) {
    return "x:" + number + counted;
  }
}
