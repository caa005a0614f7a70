package app.kakehashi.matching.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sets with a fixed order: what is summed over them comes out the same to the last bit. */
final class Ordered {

  private Ordered() {}

  static SortedSet<String> copyOf(Collection<String> values) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }
}
