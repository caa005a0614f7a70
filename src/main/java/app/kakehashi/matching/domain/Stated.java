package app.kakehashi.matching.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A list of codes that a firm has stated, or not. Unknown is not no: only where the list is stated
 * is it complete, and what is missing in it is declared absent.
 */
public final class Stated {

  private static final Stated UNKNOWN = new Stated(false, Set.of());

  private final boolean known;
  private final Set<String> lookup;
  private final List<String> values;

  private Stated(boolean known, Collection<String> values) {
    this.known = known;
    this.lookup = Set.copyOf(values);
    this.values = lookup.stream().sorted().toList();
  }

  /** Nothing is known. */
  public static Stated unknown() {
    return UNKNOWN;
  }

  /** The complete list, which may be empty. */
  public static Stated of(Collection<String> values) {
    return new Stated(true, values);
  }

  /** Values that are stated while others may be missing: what is not among them is unknown. */
  public static Stated atLeast(Collection<String> values) {
    return values.isEmpty() ? UNKNOWN : new Stated(false, values);
  }

  /** Known where there is at least one value: for sources that leave a cell empty for unknown. */
  public static Stated ofCell(Collection<String> values) {
    return values.isEmpty() ? UNKNOWN : of(values);
  }

  public boolean known() {
    return known;
  }

  /** The codes in order. */
  public List<String> values() {
    return values;
  }

  public boolean has(String value) {
    return lookup.contains(value);
  }

  /** Whether it is known if the value is there or not. */
  public boolean answers(String value) {
    return known || lookup.contains(value);
  }

  /** True where the list is stated and lacks the value. */
  public boolean declaredAbsent(String value) {
    return known && !lookup.contains(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Stated stated && known == stated.known && values.equals(stated.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode() + (known ? 1 : 0);
  }

  @Override
  public String toString() {
    return known ? values.toString() : values.isEmpty() ? "unknown" : values + " at least";
  }
}
