package app.kakehashi.matching.domain;

import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.WeightedSector;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the different codes of a catalogue: lists of modes, lists of industries, regions, fields.
 * There are few different ones among many postings, so what depends on them alone is worked out
 * once.
 */
final class CodeTable {

  private final Numbering<List<String>> modeLists = new Numbering<>();
  private final Numbering<List<WeightedSector>> sectorLists = new Numbering<>();
  private final Numbering<String> regions = new Numbering<>();
  private final Numbering<String> fields = new Numbering<>();

  /** Fields of the reference data have the same numbers in all tables. */
  CodeTable(ReferenceData reference) {
    reference.capabilityFields().firstLevel().forEach(field -> fields.number(field.code()));
  }

  Numbering<List<String>> modeLists() {
    return modeLists;
  }

  Numbering<List<WeightedSector>> sectorLists() {
    return sectorLists;
  }

  Numbering<String> regions() {
    return regions;
  }

  Numbering<String> fields() {
    return fields;
  }

  /** −1 for a region that is unknown. */
  int region(@Nullable String region) {
    return region == null ? -1 : regions.number(region);
  }

  /** Fields with how sure they are, by the fields' numbers. */
  TermWeights fields(Map<String, Double> sure) {
    TreeMap<Integer, double[]> numbered = new TreeMap<>();
    sure.forEach((field, value) -> numbered.put(fields.number(field), new double[] {value}));
    return TermWeights.of(numbered, (number, value) -> value[0]);
  }

  /** Gives each different value the next number. Safe for use by several threads. */
  static final class Numbering<T> {
    private final List<T> values = new CopyOnWriteArrayList<>();
    private final Map<T, Integer> numbers = new ConcurrentHashMap<>();

    /** The number of a value, known or new. */
    int number(T value) {
      Integer known = numbers.get(value);
      return known == null ? add(value) : known;
    }

    private synchronized int add(T value) {
      return numbers.computeIfAbsent(
          value,
          fresh -> {
            values.add(fresh);
            return values.size() - 1;
          });
    }

    T value(int number) {
      return values.get(number);
    }

    /** All that have a number by now, in order of numbers. */
    Stream<T> values() {
      return values.stream();
    }

    int size() {
      return values.size();
    }
  }
}
