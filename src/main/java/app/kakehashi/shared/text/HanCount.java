package app.kakehashi.shared.text;

/** Counts written out in Han characters, as dates and people are counted: 七十六, 一百二十, 二〇二四. */
final class HanCount {

  private static final String DIGITS = "〇一二三四五六七八九";

  private HanCount() {}

  /** The value of a count of 〇零一二三四五六七八九十百 only. */
  static int value(String count) {
    int total = 0;
    int digit = 0;
    boolean any = false;
    for (char c : count.replace('零', '〇').toCharArray()) {
      int scale = c == '十' ? 10 : c == '百' ? 100 : 0;
      if (scale > 0) {
        total += (any ? digit : 1) * scale;
        digit = 0;
        any = false;
      } else {
        digit = digit * 10 + DIGITS.indexOf(c);
        any = true;
      }
    }
    return total + digit;
  }
}
