package app.kakehashi.matching.domain;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * What the terms of a gap add up to for each offer of an index, about; reused for the next gap.
 * Lists number the offers from 0 on, everybody else from the first place of the index on.
 */
final class ImpactSums {

  /** A distance of so much leads on only; there is nobody. */
  static final int FURTHER = 255;

  /** The most steps that a sum has. */
  static final int MOST = Short.MAX_VALUE;

  /** Sums that are looked at together, as the two longs that they are in memory. */
  private static final int AT_ONCE = 2 * Long.BYTES / Short.BYTES;

  /** A one at the lowest bit of each of four sums. */
  private static final long EACH = 0x0001_0001_0001_0001L;

  /** The highest bit of each of four sums. */
  private static final long ABOVE_MOST = EACH << (Short.SIZE - 1);

  private final int first;

  /** In steps. */
  private final short[] sums;

  /** The same memory. */
  private final MemorySegment memory;

  /** What a step weighs; another for each gap. */
  private float step = 1;

  @SuppressWarnings("UnusedVariable") // written so that reading ahead is done at all
  private int kept;

  /**
   * Nothing is added yet.
   *
   * @param first the place of the first offer of the index
   */
  ImpactSums(int first, int offers) {
    this.first = first;
    sums = new short[offers];
    memory = MemorySegment.ofArray(sums);
  }

  /**
   * Begins with a gap.
   *
   * @param most more than what any offer's words add up to, or as much
   */
  void begin(float most) {
    // half of the steps, since each of what is added is rounded
    step = most <= 0 ? 1 : 2 * most / MOST;
  }

  /** As how many steps this is added. */
  int steps(float weight) {
    return Math.round(weight / step);
  }

  /** What so many steps weigh. */
  float weight(int steps) {
    return steps * step;
  }

  /** What an offer's words weigh. */
  float sum(int place) {
    return weight(sums[place - first]);
  }

  /** The same in steps, at most {@link #MOST}. */
  int inSteps(int place) {
    return sums[place - first];
  }

  /**
   * Adds to all offers of a list that is read as a whole.
   *
   * @param bytes distances between offers, as {@link ByteSink#number} writes them
   */
  void add(byte[] bytes, int from, int to, float weight) {
    int more = steps(weight);
    int at = from;
    int offer = 0;
    while (at < to) {
      int b = bytes[at++];
      int distance = b & 0x7F;
      for (int shift = 7; b < 0; shift += 7) {
        b = bytes[at++];
        distance |= (b & 0x7F) << shift;
      }
      offer += distance;
      sums[offer] += (short) more;
    }
  }

  /**
   * Adds to all offers of a block of a list.
   *
   * @param bytes distances between offers, a byte each
   * @param begin where the block begins, from where the first distance is reckoned
   */
  void addNear(byte[] bytes, int from, int to, int begin, float weight) {
    int more = steps(weight);
    int offer = begin;
    for (int at = from; at < to; at++) {
      int distance = bytes[at] & 0xFF;
      offer += distance;
      // no branch: nobody can foresee where distances are long
      sums[offer] += (short) (more & ((distance - FURTHER) >> (Integer.SIZE - 1)));
    }
  }

  /**
   * Finds the offers of a stretch that share words which weigh so much or more.
   *
   * @param found receives them, and holds one more than the stretch is long
   * @return how many there are
   */
  int find(int from, int to, float least, int[] found) {
    int below = Math.clamp(steps(least) - 1L, 0, MOST);
    // what is more than that is lifted to the highest bit, which no sum has
    long lift = (MOST - below) * EACH;
    int size = 0;
    int offer = from - first;
    int end = to - first;
    for (; offer + AT_ONCE <= end; offer += AT_ONCE) {
      if (((four(offer) + lift | four(offer + AT_ONCE / 2) + lift) & ABOVE_MOST) != 0) {
        size = find(offer, offer + AT_ONCE, below, found, size);
      }
    }
    return find(offer, end, below, found, size);
  }

  private long four(int offer) {
    return memory.get(ValueLayout.JAVA_LONG_UNALIGNED, (long) Short.BYTES * offer);
  }

  private int find(int from, int to, int below, int[] found, int before) {
    int size = before;
    for (int offer = from; offer < to; offer++) {
      found[size] = first + offer;
      // no branch: adds 1 where the sum is more
      size += (below - sums[offer]) >>> (Integer.SIZE - 1);
    }
    return size;
  }

  /** Keeps what reading ahead answered, so that no compiler leaves it out. */
  void keep(int answer) {
    kept += answer;
  }

  void clear() {
    Arrays.fill(sums, (short) 0);
  }
}
