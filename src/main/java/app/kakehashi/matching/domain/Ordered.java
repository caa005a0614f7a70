package app.kakehashi.matching.domain;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;

/** Sets with a fixed order: what is summed over them comes out the same to the last bit. */
final class Ordered {

  private static final Few NONE = new Few(new String[0]);

  private Ordered() {}

  static Set<String> copyOf(Collection<String> values) {
    if (values instanceof Few few) {
      return few;
    }
    return values.isEmpty()
        ? NONE
        : new Few(values.stream().distinct().sorted().toArray(String[]::new));
  }

  /** A few codes, in order. */
  private static final class Few extends AbstractSet<String> {
    private final String[] codes;

    Few(String[] codes) {
      this.codes = codes;
    }

    @Override
    public boolean contains(Object code) {
      for (String one : codes) {
        if (one.equals(code)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Iterator<String> iterator() {
      return Arrays.asList(codes).iterator();
    }

    @Override
    public int size() {
      return codes.length;
    }
  }
}
