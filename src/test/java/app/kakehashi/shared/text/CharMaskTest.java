package app.kakehashi.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CharMaskTest {

  @Test
  void neverRulesOutAWordThatIsThere() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      String word = text(random, 1 + random.nextInt(6));
      String around = text(random, random.nextInt(20)) + word + text(random, random.nextInt(20));
      assertThat(CharMask.mayHold(CharMask.of(around), CharMask.of(word))).isTrue();
    }
  }

  @Test
  void rulesMostOthersOut() {
    long name = CharMask.of("光洋三和樹脂株式会社");
    assertThat(CharMask.mayHold(name, CharMask.of("株式会社"))).isTrue();
    assertThat(CharMask.mayHold(name, CharMask.of("股份有限公司"))).isFalse();
    assertThat(CharMask.mayHold(name, CharMask.of("kabushiki kaisha"))).isFalse();
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(random.nextBoolean() ? 0x4E00 + random.nextInt(0x5000) : 0x2A700 + i);
    }
    return text.toString();
  }
}
