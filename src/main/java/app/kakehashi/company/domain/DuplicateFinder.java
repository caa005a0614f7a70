package app.kakehashi.company.domain;

import app.kakehashi.company.Likeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * Finds stored records that may be the same company as others. Only records that share a key are
 * compared, and a key that more than {@value #LARGEST_BLOCK} records have is passed over: it says
 * too little to compare them all, and whoever is the same shares a rarer one as well.
 */
public final class DuplicateFinder {
  /** How many records of one key are compared at most. */
  public static final int LARGEST_BLOCK = 12;

  private final Store store;

  public DuplicateFinder(Store store) {
    this.store = store;
  }

  /** The stored records. */
  public interface Store {
    /**
     * The ids of the records that have each key: all of them, or any one more than {@link
     * #LARGEST_BLOCK}.
     */
    Map<Long, List<Long>> holders(long[] keys);

    /** The records of these ids. */
    List<Subject> records(Collection<Long> ids);
  }

  /** A stored record that may be the same. */
  public record Found(long id, Likeness likeness) {}

  /**
   * For each subject the stored records that probably are the same, the likeliest first; a stored
   * subject never finds itself. Asks the store twice.
   */
  public List<List<Found>> find(List<Subject> subjects) {
    return find(subjects, _ -> true);
  }

  /**
   * As above, but asks only for some keys.
   *
   * @param held false for keys that no stored record has
   */
  public List<List<Found>> find(List<Subject> subjects, LongPredicate held) {
    List<long[]> keys =
        subjects.stream()
            .map(subject -> Arrays.stream(MatchKeys.of(subject)).filter(held).toArray())
            .toList();
    Map<Long, List<Long>> holders =
        // in their order, so that those looked up one after the other lie beside each other
        store.holders(keys.stream().flatMapToLong(Arrays::stream).sorted().distinct().toArray());
    List<Map<Long, Integer>> met = new ArrayList<>(subjects.size());
    Set<Long> wanted = new HashSet<>();
    for (int i = 0; i < subjects.size(); i++) {
      Map<Long, Integer> candidates = candidates(subjects.get(i).id(), keys.get(i), holders);
      met.add(candidates);
      wanted.addAll(candidates.keySet());
    }
    Map<Long, Subject> records = new HashMap<>();
    store.records(wanted).forEach(record -> records.put(record.id(), record));
    List<List<Found>> found = new ArrayList<>(subjects.size());
    for (int i = 0; i < subjects.size(); i++) {
      found.add(probable(subjects.get(i), met.get(i), records));
    }
    return found;
  }

  /** Whom a subject meets, and how many records have the rarest key they share. */
  private static Map<Long, Integer> candidates(
      long self, long[] keys, Map<Long, List<Long>> holders) {
    Map<Long, Integer> candidates = new HashMap<>();
    for (long key : keys) {
      List<Long> block = holders.getOrDefault(key, List.of());
      if (block.size() <= LARGEST_BLOCK) {
        int others = block.contains(self) ? block.size() - 1 : block.size();
        block.forEach(id -> candidates.merge(id, others, Math::min));
      }
    }
    candidates.remove(self);
    return candidates;
  }

  private static List<Found> probable(
      Subject subject, Map<Long, Integer> candidates, Map<Long, Subject> records) {
    List<Found> found = new ArrayList<>();
    candidates.forEach(
        (id, holders) -> {
          Subject other = records.get(id);
          if (other != null) {
            Likeness likeness = LikenessModel.of(subject, other, holders);
            if (likeness.isProbable()) {
              found.add(new Found(id, likeness));
            }
          }
        });
    found.sort(
        Comparator.comparingDouble((Found one) -> -one.likeness().score())
            .thenComparingLong(Found::id));
    return found;
  }
}
