package app.kakehashi.matching.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The gaps of a catalogue in order of ids. Never changes. */
final class GapShelf {

  private final TreeMap<String, Veilable> byId;

  /** A gap as it is and as strangers see it; the same where the owner is named. */
  record Veilable(GapQuery open, GapQuery veiled) {
    String id() {
      return open.profile().id();
    }
  }

  GapShelf(Collection<Veilable> gaps) {
    byId = new TreeMap<>();
    for (Veilable gap : gaps) {
      if (byId.put(gap.id(), gap) != null) {
        throw new IllegalArgumentException("Two gaps have the id " + gap.id());
      }
    }
  }

  private GapShelf(TreeMap<String, Veilable> byId) {
    this.byId = byId;
  }

  @Nullable Veilable find(String id) {
    return byId.get(id);
  }

  /** All of them, in order of ids. */
  List<Veilable> all() {
    return List.copyOf(byId.values());
  }

  GapShelf changed(Collection<Veilable> put, Set<String> removed) {
    TreeMap<String, Veilable> changed = new TreeMap<>(byId);
    changed.keySet().removeAll(removed);
    put.forEach(gap -> changed.put(gap.id(), gap));
    return new GapShelf(changed);
  }
}
