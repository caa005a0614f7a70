package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The affirmed terms of an offer with how often and as what they stand in it, in four bytes a term:
 * many offers fit into memory, and impacts are worked out where they are needed, always to the same
 * bit.
 */
final class PackedTerms {

  private static final int CODE_BITS = 24;

  /** Terms in a line of memory, which is read as a whole. */
  private static final int INTS_OF_A_LINE = 16;

  /** Of the four bytes one is the code of the occurrence; larger codes stand behind all terms. */
  private static final int SHORT_CODE_BITS = 8;

  private static final int LONGER = (1 << SHORT_CODE_BITS) - 1;
  private static final int MOST_TERMS = 1 << (Integer.SIZE - SHORT_CODE_BITS);

  private final Lexicon lexicon;
  private final int[] packed;
  private final byte @Nullable [] places;
  private final int count;
  private final double norm;

  /**
   * Packs terms.
   *
   * @param words entries and places in any order
   * @param norm what long texts are divided by
   * @throws IllegalArgumentException if a term's number is 2<sup>24</sup> or more
   */
  PackedTerms(Lexicon lexicon, TermRules.Words words, boolean withPlaces, double norm) {
    this.lexicon = lexicon;
    this.norm = norm;
    long[] sorted = words.affirmed().clone();
    Arrays.sort(sorted);
    this.count = sorted.length;
    int longer = (int) Arrays.stream(sorted).filter(entry -> code(entry) >= LONGER).count();
    this.packed = new int[count + longer];
    int behind = count;
    for (int i = 0; i < count; i++) {
      int term = term(sorted[i]);
      int code = code(sorted[i]);
      if (term >= MOST_TERMS) {
        throw new IllegalArgumentException("Too many different terms: " + term);
      }
      packed[i] = term << SHORT_CODE_BITS | Math.min(code, LONGER);
      if (code >= LONGER) {
        packed[behind++] = code;
      }
    }
    this.places =
        withPlaces && words.places() != null
            ? TermPlaces.pack(terms(), words.places(), lexicon.shapes())
            : null;
  }

  private int[] terms() {
    return Arrays.stream(packed, 0, count).map(entry -> entry >>> SHORT_CODE_BITS).toArray();
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
    forEach(0, MOST_TERMS, visitor);
  }

  /** The same of the terms from one on and before another. */
  void forEach(int from, int to, Visitor visitor) {
    int behind = count;
    for (int i = 0; i < count; i++) {
      int term = packed[i] >>> SHORT_CODE_BITS;
      if (term >= to) {
        return;
      }
      int code = packed[i] & LONGER;
      if (code == LONGER) {
        code = packed[behind++];
      }
      if (term >= from) {
        visitor.visit(term, lexicon.impact(term, code, norm));
      }
    }
  }

  /** Sum over common terms of query weight times impact, in ascending order of terms. */
  double dot(TermWeights query) {
    if (query.size() == 0) {
      return 0;
    }
    TermWeights.Lookup lookup = query.lookup();
    double sum = 0;
    int behind = count;
    for (int i = 0; i < count; i++) {
      int term = packed[i] >>> SHORT_CODE_BITS;
      int code = packed[i] & LONGER;
      if (code == LONGER) {
        code = packed[behind++];
      }
      double weight = lookup.weight(term);
      if (weight != 0) {
        sum += weight * lexicon.impact(term, code, norm);
      }
    }
    return sum;
  }

  /** Reads a little of each line of memory they lie in; what it answers means nothing. */
  int readAhead() {
    int sum = 0;
    for (int i = 0; i < count; i += INTS_OF_A_LINE) {
      sum += packed[i];
    }
    return sum;
  }

  /** Whether it is known where they stand. */
  boolean hasPlaces() {
    return places != null;
  }

  /** Those that are asked for, where they stand in the text; see {@link TermPlaces}. */
  List<Term> among(AskedTerms asked) {
    List<Term> found = new ArrayList<>();
    ByteSource source = new ByteSource(Objects.requireNonNull(places), 0);
    int next = 0;
    for (int i = 0; i < count && next < asked.numbers().length; i++) {
      int term = packed[i] >>> SHORT_CODE_BITS;
      while (next < asked.numbers().length && asked.numbers()[next] < term) {
        next++;
      }
      boolean isAsked = next < asked.numbers().length && asked.numbers()[next] == term;
      TermPlaces.next(source, isAsked ? asked.keys()[next] : null, lexicon.shapes(), found::add);
    }
    return found;
  }

  /** Receives a term with its impact. */
  interface Visitor {
    void visit(int term, double impact);
  }
}
