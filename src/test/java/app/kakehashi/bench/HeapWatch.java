package app.kakehashi.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;

/**
 * How much more heap is in use at most while something is worked on, than before.
 *
 * <p>After ordinary collections garbage that has grown old is still counted. With full ones, every
 * two seconds, it is not, but they take time from what is worked on.
 */
final class HeapWatch {
  private static final long EVERY_NANOS = 2_000_000_000L;

  private final boolean full;
  private final long before;
  private long most;
  private long last;

  HeapWatch(boolean full) {
    this.full = full;
    System.gc();
    before = inUse();
    most = before;
    last = System.nanoTime();
  }

  /** Looks; to be called often. */
  void look() {
    if (full) {
      if (System.nanoTime() - last < EVERY_NANOS) {
        return;
      }
      System.gc();
      last = System.nanoTime();
    }
    most = Math.max(most, inUse());
  }

  /** In words, with the megabytes in use before. */
  String summary() {
    return "heap: %,d MB more at most after %s collections, %,d MB before"
        .formatted((most - before) >> 20, full ? "full" : "ordinary", before >> 20);
  }

  private static long inUse() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
        .sum();
  }
}
