package app.kakehashi.matching.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For each term the offers whose words it is among, compressed and ordered by what it adds to their
 * scores: whoever reads only so many entries reads those that matter most. What it adds is kept
 * roughly; the exact score is worked out from the offers themselves. Long lists are read block by
 * block of neighbouring places, so that the sums that are worked on stay close at hand.
 */
final class ImpactIndex {

  /** Entries that are sorted at a time while the index is built. */
  private static final int SORTED_AT_ONCE = 20_000_000;

  /** Offers of a term that differ in impact are told apart from so many on. */
  private static final int WORTH_LEVELS = 16;

  /** What a term adds to any of a few offers, as a share of the most it adds. */
  private static final float USUAL = .8f;

  /** The lower half of a long. */
  private static final long MASK = (1L << Integer.SIZE) - 1;

  private final float[] largest;
  private final int[] offsets;
  private final List<Piece> pieces;
  private final int offers;

  /**
   * The terms from one on, up to those of the next piece.
   *
   * @param starts for each list that is read block by block where its blocks begin, and its end
   */
  private record Piece(int from, byte[] bytes, int[] starts) {}

  /** The terms of a piece, from one on and before another. */
  private record Range(int from, int to, int entries) {}

  ImpactIndex(OfferDocument[] offers, int terms) {
    this.offers = offers.length;
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
    pieces = ranges(counts).parallelStream().map(range -> piece(offers, counts, range)).toList();
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

  private Piece piece(OfferDocument[] offers, int[] counts, Range range) {
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
    ImpactLists lists = new ImpactLists(offers.length, range.entries());
    int begin = 0;
    for (int term = from; term < to; term++) {
      offsets[term] = lists.size();
      lists.write(numbers, levels, begin, begin + counts[term]);
      begin += counts[term];
    }
    return new Piece(from, lists.bytes(), lists.starts());
  }

  private int level(int term, double impact, int count) {
    return count < WORTH_LEVELS
        ? ImpactLists.LEVELS
        : Math.min(ImpactLists.LEVELS - 1, (int) (impact / largest[term] * ImpactLists.LEVELS));
  }

  /**
   * Offers to which a term adds about as much.
   *
   * @param starts where it stands where its blocks begin; −1 where it is read as a whole
   */
  private record Segment(Piece piece, int from, int count, int length, int starts, float adds) {

    /** Where a block begins; that behind the last is the end. */
    int start(int block) {
      return from + piece.starts()[starts + block];
    }

    /** What many offers have in common tells them apart little, and takes long to read. */
    float worth() {
      return adds / (float) Math.sqrt(count);
    }
  }

  /**
   * Adds up what the terms of a gap add to offers until about so many entries are read, first what
   * tells offers apart most.
   */
  void addUp(TermWeights gap, int budget, ImpactSums sums) {
    List<Segment> segments = new ArrayList<>();
    float most = 0;
    for (int k = 0; k < gap.size(); k++) {
      most += addSegments(gap.term(k), (float) gap.weight(k), segments);
    }
    sums.begin(most);
    long[] order = worthiestLast(segments);
    List<Segment> byBlock = new ArrayList<>();
    int left = budget;
    for (int i = order.length - 1; i >= 0 && left > 0; i--) {
      Segment segment = segments.get(~(int) order[i]);
      left -= segment.count();
      if (segment.starts() < 0) {
        int end = segment.from() + segment.length();
        sums.add(segment.piece().bytes(), segment.from(), end, segment.adds());
      } else {
        byBlock.add(segment);
      }
    }
    addUpByBlock(byBlock.toArray(new Segment[0]), sums);
  }

  /** What segments are worth with, in the lower half, their places; of equals the first is last. */
  private static long[] worthiestLast(List<Segment> segments) {
    long[] order = new long[segments.size()];
    for (int i = 0; i < order.length; i++) {
      // floats that are not negative are ordered as their bits are
      order[i] = (long) Float.floatToIntBits(segments.get(i).worth()) << Integer.SIZE | (~i & MASK);
    }
    Arrays.sort(order);
    return order;
  }

  private void addUpByBlock(Segment[] segments, ImpactSums sums) {
    int[] from = new int[segments.length];
    int[] to = new int[segments.length];
    for (int block = 0; block < ImpactLists.blocks(offers); block++) {
      int ahead = 0;
      for (int i = 0; i < segments.length; i++) {
        Segment segment = segments[i];
        from[i] = segment.start(block);
        to[i] = segment.start(block + 1);
        ahead += segment.piece().bytes()[from[i]];
      }
      sums.keep(ahead);
      for (int i = 0; i < segments.length; i++) {
        sums.addNear(
            segments[i].piece().bytes(),
            from[i],
            to[i],
            block * ImpactLists.BLOCK,
            segments[i].adds());
      }
    }
  }

  /** Adds the lists of a term and returns the most that it adds to any offer. */
  private float addSegments(int term, float weight, List<Segment> segments) {
    float most = 0;
    Piece piece = pieceOf(term);
    ByteSource source = new ByteSource(piece.bytes(), offsets[term]);
    for (int rest = source.number(); rest > 0; rest--) {
      int level = source.number();
      int count = source.number();
      int starts = ImpactLists.areByBlock(count, offers) ? source.number() : -1;
      int length = source.number();
      float share = level == ImpactLists.LEVELS ? USUAL : (level + .5f) / ImpactLists.LEVELS;
      float adds = weight * share * largest[term];
      segments.add(new Segment(piece, source.at(), count, length, starts, adds));
      source.skip(length);
      most = Math.max(most, adds);
    }
    return most;
  }

  private Piece pieceOf(int term) {
    int at = pieces.size() - 1;
    while (pieces.get(at).from() > term) {
      at--;
    }
    return pieces.get(at);
  }
}
