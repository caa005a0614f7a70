package app.kakehashi.matching.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * For each term the offers whose words it is among, compressed and ordered by what it adds to their
 * scores: whoever reads only so many entries reads those that matter most. What it adds is kept
 * roughly; the exact score is worked out from the offers themselves.
 */
final class ImpactIndex {

  /** Entries that are sorted at a time while the index is built. */
  private static final int SORTED_AT_ONCE = 20_000_000;

  /** Offers of a term that differ in impact are told apart from so many on. */
  private static final int WORTH_LEVELS = 16;

  private static final int LEVELS = 6;

  /** What a term adds to any of a few offers, as a share of the most it adds. */
  private static final float USUAL = .8f;

  private final float[] largest;
  private final int[] offsets;
  private final List<Piece> pieces;

  /** The terms from one on, up to those of the next piece. */
  private record Piece(int from, byte[] bytes) {}

  /** The terms of a piece, from one on and before another. */
  private record Range(int from, int to, int entries) {}

  ImpactIndex(OfferDocument[] offers, int terms) {
    largest = new float[terms];
    offsets = new int[terms];
    int[] counts = new int[terms];
    for (OfferDocument offer : offers) {
      offer
          .terms()
          .forEach(
              (term, impact) -> {
                counts[term]++;
                largest[term] = Math.max(largest[term], (float) impact);
              });
    }
    pieces =
        ranges(counts).parallelStream()
            .map(range -> new Piece(range.from(), piece(offers, counts, range)))
            .toList();
  }

  private static List<Range> ranges(int[] counts) {
    List<Range> ranges = new ArrayList<>();
    int from = 0;
    while (from < counts.length) {
      int to = from;
      long entries = 0;
      while (to < counts.length && (to == from || entries + counts[to] <= SORTED_AT_ONCE)) {
        entries += counts[to++];
      }
      ranges.add(new Range(from, to, (int) entries));
      from = to;
    }
    return ranges;
  }

  private byte[] piece(OfferDocument[] offers, int[] counts, Range range) {
    int from = range.from();
    int to = range.to();
    int[] numbers = new int[range.entries()];
    byte[] levels = new byte[range.entries()];
    int[] next = new int[to - from];
    for (int term = from + 1; term < to; term++) {
      next[term - from] = next[term - from - 1] + counts[term - 1];
    }
    int[] at = {0};
    for (at[0] = 0; at[0] < offers.length; at[0]++) {
      offers[at[0]]
          .terms()
          .forEach(
              from,
              to,
              (term, impact) -> {
                int place = next[term - from]++;
                numbers[place] = at[0];
                levels[place] = (byte) level(term, impact, counts[term]);
              });
    }
    ByteSink sink = new ByteSink(2 * range.entries() + 16);
    int begin = 0;
    for (int term = from; term < to; term++) {
      offsets[term] = sink.size();
      write(sink, numbers, levels, begin, begin + counts[term]);
      begin += counts[term];
    }
    return sink.bytes();
  }

  private int level(int term, double impact, int count) {
    return count < WORTH_LEVELS
        ? LEVELS
        : Math.min(LEVELS - 1, (int) (impact / largest[term] * LEVELS));
  }

  /** Level, count, length in bytes, and the distances between offers; level by level. */
  private static void write(ByteSink sink, int[] numbers, byte[] levels, int from, int to) {
    int[] counts = new int[LEVELS + 1];
    for (int i = from; i < to; i++) {
      counts[levels[i]]++;
    }
    sink.single((int) Arrays.stream(counts).filter(count -> count > 0).count());
    for (int level = LEVELS; level >= 0; level--) {
      if (counts[level] > 0) {
        ByteSink distances = new ByteSink(2 * counts[level]);
        int before = 0;
        for (int i = from; i < to; i++) {
          if (levels[i] == level) {
            distances.number(numbers[i] - before);
            before = numbers[i];
          }
        }
        sink.single(level);
        sink.number(counts[level]);
        byte[] packed = distances.bytes();
        sink.number(packed.length);
        sink.all(packed);
      }
    }
  }

  /** Offers to which a term adds about as much. */
  private record Segment(byte[] bytes, int from, int count, float adds) {

    /** What many offers have in common tells them apart little, and takes long to read. */
    double worth() {
      return adds / Math.sqrt(count);
    }
  }

  /**
   * Adds up what the terms of a gap add to offers until so many entries are read, first what tells
   * offers apart most.
   */
  void addUp(TermWeights gap, int budget, Sums sums) {
    List<Segment> segments = segments(gap);
    segments.sort(Comparator.comparingDouble(segment -> -segment.worth()));
    int left = budget;
    for (Segment segment : segments) {
      if (left <= 0) {
        return;
      }
      int count = Math.min(segment.count(), left);
      left -= count;
      sums.add(segment.bytes(), segment.from(), count, segment.adds());
    }
  }

  private List<Segment> segments(TermWeights gap) {
    List<Segment> segments = new ArrayList<>();
    for (int k = 0; k < gap.size(); k++) {
      int term = gap.term(k);
      byte[] bytes = bytesOf(term);
      ByteSource source = new ByteSource(bytes, offsets[term]);
      for (int rest = source.number(); rest > 0; rest--) {
        int level = source.number();
        int count = source.number();
        int length = source.number();
        float share = level == LEVELS ? USUAL : (level + .5f) / LEVELS;
        float adds = (float) (gap.weight(k) * share * largest[term]);
        segments.add(new Segment(bytes, source.at(), count, adds));
        source.skip(length);
      }
    }
    return segments;
  }

  private byte[] bytesOf(int term) {
    int at = pieces.size() - 1;
    while (pieces.get(at).from() > term) {
      at--;
    }
    return pieces.get(at).bytes();
  }

  /** What has been added up for each offer; reused for the next gap. */
  static final class Sums {
    private final float[] sums;

    @SuppressWarnings("UnusedVariable") // written so that reading ahead is done at all
    private int kept;

    Sums(int offers) {
      sums = new float[offers];
    }

    float sum(int offer) {
      return sums[offer];
    }

    private void add(byte[] bytes, int from, int count, float more) {
      int at = from;
      int offer = 0;
      for (int i = 0; i < count; i++) {
        int b = bytes[at++];
        int distance = b & 0x7F;
        for (int shift = 7; b < 0; shift += 7) {
          b = bytes[at++];
          distance |= (b & 0x7F) << shift;
        }
        offer += distance;
        sums[offer] += more;
      }
    }

    /** Keeps what reading ahead answered, so that no compiler leaves it out. */
    void keep(int answer) {
      kept += answer;
    }

    void clear() {
      Arrays.fill(sums, 0);
    }
  }
}
