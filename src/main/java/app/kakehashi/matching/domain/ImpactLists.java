package app.kakehashi.matching.domain;

import java.util.Arrays;

/**
 * Writes, for an {@link ImpactIndex}, the offers of each term level by level of what it adds to
 * them: the level, how many they are, the length in bytes, and the distances between offers. Where
 * they are many, each block of places begins anew.
 */
final class ImpactLists {

  /** What is told apart; one more is that of terms that few offers have. */
  static final int LEVELS = 6;

  /** Places of a block: their sums fit into the memory next to the processor. */
  static final int BLOCK = 1 << 14;

  /** A list of at least one in so many offers is read block by block. */
  private static final int WORTH_BLOCKS = 512;

  private final int all;
  private final ByteSink sink;
  private int[] starts = new int[0];
  private int startsSize;

  /**
   * Begins.
   *
   * @param all how many offers there are
   * @param entries how many will be written
   */
  ImpactLists(int all, int entries) {
    this.all = all;
    this.sink = new ByteSink(2 * entries + 16);
  }

  /** How many blocks so many offers are. */
  static int blocks(int all) {
    return (all + BLOCK - 1) / BLOCK;
  }

  /** Whether a list of so many offers of all is read block by block. */
  static boolean areByBlock(int count, int all) {
    return (long) count * WORTH_BLOCKS >= all;
  }

  /** Where the next term will begin. */
  int size() {
    return sink.size();
  }

  /** Everything, and a byte behind the last, so that reading ahead finds one everywhere. */
  byte[] bytes() {
    sink.single(0);
    return sink.bytes();
  }

  /** For each list that is read block by block where its blocks begin, and its end. */
  int[] starts() {
    return Arrays.copyOf(starts, startsSize);
  }

  /**
   * Writes the lists of a term.
   *
   * @param offers in ascending order, from a place on and before another
   * @param levels of the same places
   */
  void write(int[] offers, byte[] levels, int from, int to) {
    int[] counts = new int[LEVELS + 1];
    for (int i = from; i < to; i++) {
      counts[levels[i]]++;
    }
    sink.single((int) Arrays.stream(counts).filter(count -> count > 0).count());
    for (int level = LEVELS; level >= 0; level--) {
      if (counts[level] > 0) {
        int[] some = new int[counts[level]];
        int size = 0;
        for (int i = from; i < to; i++) {
          if (levels[i] == level) {
            some[size++] = offers[i];
          }
        }
        write(level, some);
      }
    }
  }

  private void write(int level, int[] offers) {
    sink.single(level);
    sink.number(offers.length);
    ByteSink distances = new ByteSink(2 * offers.length);
    if (areByBlock(offers.length, all)) {
      sink.number(startsSize);
      writeByBlock(offers, distances);
    } else {
      writeWhole(offers, distances);
    }
    byte[] packed = distances.bytes();
    sink.number(packed.length);
    sink.all(packed);
  }

  private static void writeWhole(int[] offers, ByteSink distances) {
    int before = 0;
    for (int offer : offers) {
      distances.number(offer - before);
      before = offer;
    }
  }

  private void writeByBlock(int[] offers, ByteSink distances) {
    int before = 0;
    int block = 0;
    for (int offer : offers) {
      for (; block <= offer / BLOCK; block++) {
        before = block * BLOCK;
        start(distances.size());
      }
      int distance = offer - before;
      for (; distance >= ImpactSums.FURTHER; distance -= ImpactSums.FURTHER) {
        distances.single(ImpactSums.FURTHER);
      }
      distances.single(distance);
      before = offer;
    }
    for (; block <= blocks(all); block++) {
      start(distances.size());
    }
  }

  private void start(int at) {
    if (startsSize == starts.length) {
      starts = Arrays.copyOf(starts, Math.max(1024, 2 * startsSize));
    }
    starts[startsSize++] = at;
  }
}
