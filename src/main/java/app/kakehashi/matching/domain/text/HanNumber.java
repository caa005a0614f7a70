package app.kakehashi.matching.domain.text;

import app.kakehashi.reference.TextFolder;
import java.util.BitSet;

/** Numbers written in Han characters, from ten on: 三百万, 五千, 十二. */
final class HanNumber {

  private static final String DIGITS = TextFolder.standard().fold("一二三四五六七八九");
  private static final String UNITS = TextFolder.standard().fold("十百千");
  private static final String MYRIADS = TextFolder.standard().fold("万億");
  private static final String TWO = TextFolder.standard().fold("兩");

  /** A number of ten and more: one and two are articles as often as counts. */
  static final String PATTERN =
      "[" + DIGITS + TWO + "]?[" + UNITS + "][" + DIGITS + TWO + UNITS + MYRIADS + "]*" + "|["
          + DIGITS + TWO + "][" + MYRIADS + "][" + DIGITS + TWO + UNITS + MYRIADS + "]*";

  private static final BitSet BEGIN =
      (DIGITS + TWO + UNITS).chars().collect(BitSet::new, BitSet::set, BitSet::or);

  private HanNumber() {}

  /** False for a character with which none of them begins. */
  static boolean mayBeginWith(char c) {
    return BEGIN.get(c);
  }

  static double value(String written) {
    double whole = 0;
    double group = 0;
    double digit = 0;
    for (char c : written.toCharArray()) {
      int unit = UNITS.indexOf(c);
      int myriad = MYRIADS.indexOf(c);
      if (unit >= 0) {
        group += Math.max(1, digit) * Math.pow(10, unit + 1.0);
        digit = 0;
      } else if (myriad >= 0) {
        whole += Math.max(1, group + digit) * Math.pow(10, 4.0 * (myriad + 1));
        group = 0;
        digit = 0;
      } else {
        digit = TWO.indexOf(c) >= 0 ? 2 : DIGITS.indexOf(c) + 1.0;
      }
    }
    return whole + group + digit;
  }
}
