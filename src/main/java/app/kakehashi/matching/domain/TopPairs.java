package app.kakehashi.matching.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Keeps the best pairs: highest score first, ties by the smaller number, that is by id. */
final class TopPairs {

  private final int limit;
  private final PriorityQueue<Entry> worstFirst = new PriorityQueue<>();
  private Entry[] best = new Entry[0];

  TopPairs(int limit) {
    this.limit = limit;
  }

  void offer(int at, double score) {
    if (worstFirst.size() < limit) {
      worstFirst.add(new Entry(at, score));
    } else if (limit > 0 && worstFirst.element().isWorseThan(at, score)) {
      worstFirst.remove();
      worstFirst.add(new Entry(at, score));
    }
  }

  /** Offers those that others have kept. */
  void offerAll(TopPairs others) {
    others.worstFirst.forEach(entry -> offer(entry.at(), entry.score()));
  }

  /** The numbers of the best, best first. */
  int[] best() {
    best = worstFirst.toArray(new Entry[0]);
    Arrays.sort(best, Comparator.reverseOrder());
    return Arrays.stream(best).mapToInt(Entry::at).toArray();
  }

  /** The score of the n-th best, after {@link #best}. */
  double score(int rank) {
    return best[rank].score();
  }

  private record Entry(int at, double score) implements Comparable<Entry> {

    boolean isWorseThan(int otherAt, double otherScore) {
      int byScore = Double.compare(score, otherScore);
      return byScore < 0 || (byScore == 0 && at > otherAt);
    }

    @Override
    public int compareTo(Entry other) {
      int byScore = Double.compare(score, other.score);
      return byScore != 0 ? byScore : Integer.compare(other.at, at);
    }
  }
}
