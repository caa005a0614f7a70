package app.kakehashi.company.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KeySieveTest {

  @Test
  void letsEveryKeyThroughThatSomebodyHasAndFewOthers() {
    for (int size : new int[] {1, 3, 1_000, 200_000}) {
      long[] held = new SplittableRandom(size).longs(size).toArray();
      KeySieve sieve = new KeySieve(size);
      LongStream.of(held).forEach(sieve::add);
      assertThat(LongStream.of(held)).allMatch(sieve::test);
      long through = new SplittableRandom(-size).longs(100_000).filter(sieve).count();
      assertThat(through).as("%d keys", size).isLessThan(size < 10 ? 30_000 : 6_000);
    }
  }

  @Test
  void letsNothingThroughWhereNobodyHasAny() {
    KeySieve sieve = new KeySieve(0);
    assertThat(new SplittableRandom(7).longs(1_000).filter(sieve)).isEmpty();
  }
}
