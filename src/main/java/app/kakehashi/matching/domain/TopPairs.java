package app.kakehashi.matching.domain;

import java.util.PriorityQueue;

/** Keeps the best pairs: highest score first, ties by the smaller number, that is by id. */
final class TopPairs {

  private final int limit;
  private final PriorityQueue<Entry> worstFirst = new PriorityQueue<>();

  TopPairs(int limit) {
    this.limit = limit;
  }

  void offer(int at, double score) {
    Entry entry = new Entry(at, score);
    if (worstFirst.size() < limit) {
      worstFirst.add(entry);
    } else if (limit > 0 && worstFirst.element().compareTo(entry) < 0) {
      worstFirst.remove();
      worstFirst.add(entry);
    }
  }

  /** The numbers of the best, best first. */
  int[] best() {
    Entry[] entries = worstFirst.toArray(new Entry[0]);
    java.util.Arrays.sort(entries, java.util.Comparator.reverseOrder());
    int[] best = new int[entries.length];
    for (int i = 0; i < best.length; i++) {
      best[i] = entries[i].at();
    }
    return best;
  }

  private record Entry(int at, double score) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byScore = Double.compare(score, other.score);
      return byScore != 0 ? byScore : Integer.compare(other.at, at);
    }
  }
}
