package app.kakehashi.matching.domain;

import java.util.Arrays;

/**
 * The affirmed terms of an offer with how often and as what they stand in it, in about three bytes
 * a term: many offers fit into memory, and impacts are worked out where they are needed, always to
 * the same bit.
 */
final class PackedTerms {

  private static final int CODE_BITS = 24;

  private final Lexicon lexicon;
  private final byte[] packed;
  private final double norm;

  /**
   * Packs terms.
   *
   * @param entries terms with the codes of their occurrences, see {@link #entry}, in any order
   * @param norm what long texts are divided by
   */
  PackedTerms(Lexicon lexicon, long[] entries, double norm) {
    this.lexicon = lexicon;
    this.norm = norm;
    long[] sorted = entries.clone();
    Arrays.sort(sorted);
    ByteSink sink = new ByteSink(3 * sorted.length + 4);
    int before = 0;
    for (long entry : sorted) {
      int term = term(entry);
      sink.number(term - before);
      sink.number(code(entry));
      before = term;
    }
    this.packed = sink.bytes();
  }

  /** A term and the code of its occurrence in one number, in order of terms. */
  static long entry(int term, int code) {
    return (long) term << CODE_BITS | code;
  }

  static int term(long entry) {
    return (int) (entry >>> CODE_BITS);
  }

  static int code(long entry) {
    return (int) entry & (1 << CODE_BITS) - 1;
  }

  /** What each term adds to a score, in ascending order of terms. */
  void forEach(Visitor visitor) {
    ByteSource source = new ByteSource(packed, 0);
    int term = 0;
    while (source.hasMore()) {
      term += source.number();
      visitor.visit(term, lexicon.impact(term, source.number(), norm));
    }
  }

  /** Sum over common terms of query weight times impact, in ascending order of terms. */
  double dot(TermWeights query) {
    if (query.size() == 0) {
      return 0;
    }
    TermWeights.Lookup lookup = query.lookup();
    ByteSource source = new ByteSource(packed, 0);
    double sum = 0;
    int term = 0;
    while (source.hasMore()) {
      term += source.number();
      int code = source.number();
      double weight = lookup.weight(term);
      if (weight != 0) {
        sum += weight * lexicon.impact(term, code, norm);
      }
    }
    return sum;
  }

  /** Receives a term with its impact. */
  interface Visitor {
    void visit(int term, double impact);
  }
}
