package app.kakehashi.matching.domain;

import app.kakehashi.matching.Preset;
import app.kakehashi.matching.domain.OfferReader.Veilable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The offers of a catalogue in order of ids. Of many, candidates are looked for in an index; what
 * has changed since that was built stands beside it and is always a candidate. Never changes.
 */
final class OfferShelf {

  private final Veilable[] all;
  private final @Nullable Indexed indexed;
  private final int changes;

  /**
   * What candidates are looked for in.
   *
   * @param offers by the finder's numbers
   * @param gone those that were changed or removed since
   * @param since what was put since, in order of ids
   */
  private record Indexed(
      Veilable[] offers, CandidateFinder finder, BitSet gone, Veilable[] since) {}

  private OfferShelf(Veilable[] all, @Nullable Indexed indexed, int changes) {
    this.all = all;
    this.indexed = indexed;
    this.changes = changes;
  }

  /** Few offers: each is a candidate for every gap. */
  static OfferShelf of(Veilable[] sorted) {
    return new OfferShelf(sorted, null, 0);
  }

  /** Many offers. */
  static OfferShelf of(Veilable[] sorted, CandidateFinder finder) {
    return new OfferShelf(
        sorted, new Indexed(sorted, finder, new BitSet(sorted.length), new Veilable[0]), 0);
  }

  /** The same by other weights. */
  OfferShelf weighed(MatchingModel other) {
    return indexed == null
        ? this
        : new OfferShelf(
            all,
            new Indexed(
                indexed.offers(), indexed.finder().weighed(other), indexed.gone(), indexed.since()),
            changes);
  }

  int size() {
    return all.length;
  }

  List<Veilable> all() {
    return Arrays.asList(all);
  }

  @Nullable Veilable find(String id) {
    int at = find(all, id);
    return at < 0 ? null : all[at];
  }

  private static int find(Veilable[] sorted, String id) {
    int from = 0;
    int to = sorted.length - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      int order = sorted[middle].id().compareTo(id);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    return -1 - from;
  }

  /** True where every offer is a candidate. */
  boolean isExhaustive() {
    return indexed == null;
  }

  /** How many offers were put or removed since it was built anew. */
  int changes() {
    return changes;
  }

  /** The offers worth being scored for a gap, in order of ids. */
  List<Veilable> candidates(GapQuery gap, Preset preset) {
    if (indexed == null) {
      return all();
    }
    int[] found = indexed.finder().find(gap, preset, indexed.gone());
    Veilable[] candidates = new Veilable[found.length];
    for (int i = 0; i < found.length; i++) {
      candidates[i] = indexed.offers()[found[i]];
    }
    return Arrays.asList(merged(candidates, indexed.since()));
  }

  /**
   * The shelf after a change.
   *
   * @param put new and changed offers
   * @param removed ids of offers that are not there any more
   */
  OfferShelf changed(Collection<Veilable> put, Set<String> removed) {
    Map<String, Veilable> fresh = new TreeMap<>();
    put.forEach(offer -> fresh.put(offer.id(), offer));
    Set<String> out = new HashSet<>(removed);
    out.addAll(fresh.keySet());
    Veilable[] more = fresh.values().toArray(new Veilable[0]);
    Veilable[] rest = merged(without(all, out), more);
    if (indexed == null) {
      return new OfferShelf(rest, null, changes + out.size());
    }
    BitSet gone = (BitSet) indexed.gone().clone();
    for (String id : out) {
      int at = find(indexed.offers(), id);
      if (at >= 0) {
        gone.set(at);
      }
    }
    return new OfferShelf(
        rest,
        new Indexed(
            indexed.offers(), indexed.finder(), gone, merged(without(indexed.since(), out), more)),
        changes + out.size());
  }

  private static Veilable[] without(Veilable[] sorted, Set<String> ids) {
    BitSet out = new BitSet();
    for (String id : ids) {
      int at = find(sorted, id);
      if (at >= 0) {
        out.set(at);
      }
    }
    if (out.isEmpty()) {
      return sorted;
    }
    Veilable[] rest = new Veilable[sorted.length - out.cardinality()];
    int size = 0;
    int from = 0;
    for (int at = out.nextSetBit(0); at >= 0; at = out.nextSetBit(at + 1)) {
      System.arraycopy(sorted, from, rest, size, at - from);
      size += at - from;
      from = at + 1;
    }
    System.arraycopy(sorted, from, rest, size, sorted.length - from);
    return rest;
  }

  /** Two in order of ids as one; none stands in both. */
  private static Veilable[] merged(Veilable[] many, Veilable[] few) {
    if (few.length == 0) {
      return many;
    }
    Veilable[] merged = new Veilable[many.length + few.length];
    int from = 0;
    for (int i = 0; i < few.length; i++) {
      int to = -1 - find(many, few[i].id());
      System.arraycopy(many, from, merged, from + i, to - from);
      merged[to + i] = few[i];
      from = to;
    }
    System.arraycopy(many, from, merged, from + few.length, many.length - from);
    return merged;
  }
}
