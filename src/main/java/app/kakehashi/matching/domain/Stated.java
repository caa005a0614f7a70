package app.kakehashi.matching.domain;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A list of codes that a firm has stated, or not. Unknown is not no: only where the list is stated
 * is it complete, and what is missing in it is declared absent.
 */
public record Stated(boolean known, SortedSet<String> values) {

  private static final Stated UNKNOWN = new Stated(false, new TreeSet<>());

  public Stated {
    values = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }

  /** Nothing is known. */
  public static Stated unknown() {
    return UNKNOWN;
  }

  /** The complete list, which may be empty. */
  public static Stated of(Collection<String> values) {
    return new Stated(true, new TreeSet<>(values));
  }

  /** Known where there is at least one value: for sources that leave a cell empty for unknown. */
  public static Stated ofCell(Collection<String> values) {
    return values.isEmpty() ? UNKNOWN : of(values);
  }

  public boolean has(String value) {
    return values.contains(value);
  }

  /** True where the list is stated and lacks the value. */
  public boolean declaredAbsent(String value) {
    return known && !values.contains(value);
  }
}
