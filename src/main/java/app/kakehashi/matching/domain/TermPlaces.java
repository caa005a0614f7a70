package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.Part;
import app.kakehashi.matching.domain.text.Polarity;
import app.kakehashi.matching.domain.text.Term;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the terms of a text stand in it, as far as explaining asks: the first place of each, and
 * where that names only what something is a kind of, the first that names the thing itself. Packed
 * in two to four bytes a term, so that nothing is read again to be explained.
 */
final class TermPlaces {

  private static final int TERM_BITS = 24;
  private static final int FROM_BITS = 20;
  private static final int PART_BITS = 2;
  private static final int KIND_BITS = 4;
  private static final int LENGTH_BITS = 12;
  private static final int SHAPE_BITS = PART_BITS + KIND_BITS + LENGTH_BITS;

  private static final Term.Kind[] KINDS = Term.Kind.values();
  private static final Part[] PARTS = Part.values();

  private TermPlaces() {}

  /** Collects the places of one text, term by term in reading order. */
  static final class Collector {
    private final Map<Integer, Term> first = new HashMap<>();
    private final Map<Integer, Term> itself = new HashMap<>();
    private boolean complete = true;

    /** Notes an affirmed term; a negative number is one that nobody knows. */
    void add(int number, Term term) {
      if (!SharedWords.isShown(term.kind())) {
        return;
      }
      if (number < 0
          || number >= 1 << TERM_BITS
          || term.from() >= 1 << FROM_BITS
          || term.to() - term.from() >= 1 << LENGTH_BITS) {
        complete = false;
        return;
      }
      Term before = first.putIfAbsent(number, term);
      if (before != null
          && before.kind() == Term.Kind.BROADER
          && term.kind() != Term.Kind.BROADER) {
        itself.putIfAbsent(number, term);
      }
    }

    /** Each place as one number; null where a place cannot be said so. */
    long @Nullable [] places() {
      if (!complete) {
        return null;
      }
      long[] places = new long[first.size() + itself.size()];
      int size = 0;
      for (Map.Entry<Integer, Term> place : first.entrySet()) {
        places[size++] = place(place.getKey(), 0, place.getValue());
      }
      for (Map.Entry<Integer, Term> place : itself.entrySet()) {
        places[size++] = place(place.getKey(), 1, place.getValue());
      }
      return places;
    }
  }

  private static long place(int number, int order, Term term) {
    return ((((long) number << 1 | order) << FROM_BITS | term.from()) << SHAPE_BITS) | shape(term);
  }

  private static int shape(Term term) {
    return (term.part().ordinal() << KIND_BITS | term.kind().ordinal()) << LENGTH_BITS
        | (term.to() - term.from());
  }

  private static int number(long place) {
    return (int) (place >>> (SHAPE_BITS + FROM_BITS + 1));
  }

  /** The same place of a term with another number. */
  static long renumbered(long place, int[] numbers) {
    int bits = SHAPE_BITS + FROM_BITS + 1;
    return ((long) numbers[number(place)] << bits) | (place & ((1L << bits) - 1));
  }

  /**
   * Packs places.
   *
   * @param terms in ascending order
   * @param places of some of these, in any order
   * @param shapes gives each combination of part, kind and length a small number
   */
  static byte[] pack(int[] terms, long[] places, CodeTable.Numbering<Integer> shapes) {
    long[] sorted = places.clone();
    Arrays.sort(sorted);
    ByteSink sink = new ByteSink(3 * terms.length + 8);
    int at = 0;
    for (int term : terms) {
      int more = 0;
      while (at + more < sorted.length && number(sorted[at + more]) == term) {
        more++;
      }
      if (more == 0) {
        sink.number(0);
      }
      for (int i = 0; i < more; i++, at++) {
        int shape = shapes.number((int) sorted[at] & ((1 << SHAPE_BITS) - 1));
        sink.number(1 + (shape << 1 | (i + 1 < more ? 1 : 0)));
        sink.number((int) (sorted[at] >>> SHAPE_BITS) & ((1 << FROM_BITS) - 1));
      }
    }
    return sink.bytes();
  }

  /** Reads the places of one term, giving those of a term that is asked for. */
  static void next(
      ByteSource packed,
      @Nullable String key,
      CodeTable.Numbering<Integer> shapes,
      Consumer<Term> asked) {
    int head = packed.number();
    boolean more = head > 0;
    while (more) {
      int shape = (head - 1) >>> 1;
      more = ((head - 1) & 1) == 1;
      int from = packed.number();
      if (key != null) {
        asked.accept(term(key, shapes.value(shape), from));
      }
      head = more ? packed.number() : 0;
    }
  }

  private static Term term(String key, int shape, int from) {
    int kindAndPart = shape >>> LENGTH_BITS;
    return new Term(
        key,
        KINDS[kindAndPart & ((1 << KIND_BITS) - 1)],
        PARTS[kindAndPart >>> KIND_BITS],
        from,
        from + (shape & ((1 << LENGTH_BITS) - 1)),
        Polarity.AFFIRMED);
  }
}
