package app.kakehashi.company.domain;

import java.util.function.LongPredicate;

/**
 * Says of most keys that nobody had when it was made that nobody has them, and of every key that
 * somebody had that somebody may: whoever has many records to compare need not look each key up.
 * Takes about two bytes a key; is wrong once in some fifty.
 */
public final class KeySieve implements LongPredicate {
  private static final int BITS_A_KEY = 16;
  private static final int WORD_BITS = 6;
  private static final int SECOND = 32;
  private static final int LARGEST = 1 << 23;

  private final long[] words;
  private final long mask;

  /**
   * An empty sieve.
   *
   * @param keys that will come; with many more it lets more through
   */
  public KeySieve(long keys) {
    long wanted = Math.max(1, (keys * BITS_A_KEY) >> WORD_BITS);
    int size = (int) Math.min(LARGEST, Long.highestOneBit(wanted));
    this.words = new long[size];
    this.mask = ((long) size << WORD_BITS) - 1;
  }

  /** Takes a key, which is a well stirred hash. */
  public void add(long key) {
    set(key & mask);
    set((key >>> SECOND) & mask);
  }

  /** Whether anybody may have had a key. */
  @Override
  public boolean test(long key) {
    return isSet(key & mask) && isSet((key >>> SECOND) & mask);
  }

  private void set(long bit) {
    words[(int) (bit >>> WORD_BITS)] |= 1L << bit;
  }

  private boolean isSet(long bit) {
    return (words[(int) (bit >>> WORD_BITS)] & (1L << bit)) != 0;
  }
}
