package app.kakehashi.matching.domain;

import java.util.Arrays;

/** Keeps the numbers with the highest scores that are not negative; of equals the smaller ones. */
final class BestFew {

  private final long[] heap;
  private int size;

  BestFew(int most) {
    heap = new long[most];
  }

  /** The best of several, each number once; it has the same score wherever it was kept. */
  static BestFew among(int most, BestFew... several) {
    BestFew best = new BestFew(most);
    Arrays.stream(several)
        .flatMapToLong(few -> Arrays.stream(few.heap, 0, few.size))
        .sorted()
        .distinct()
        .forEach(best::add);
    return best;
  }

  void offer(int number, float score) {
    if (score >= 0 && heap.length > 0) {
      // floats that are not negative are ordered as their bits are
      add((long) Float.floatToIntBits(score) << 32 | (~number & 0xFFFFFFFFL));
    }
  }

  private void add(long entry) {
    if (size < heap.length) {
      heap[size++] = entry;
      if (size == heap.length) {
        Arrays.sort(heap);
      }
    } else if (entry > heap[0]) {
      sink(entry);
    }
  }

  private void sink(long entry) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (entry <= heap[child]) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = entry;
  }

  int size() {
    return size;
  }

  /** The numbers kept, in no order. */
  int number(int at) {
    return ~(int) heap[at];
  }
}
