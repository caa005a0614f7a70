package app.kakehashi.listimport.domain.list;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What people said about values that are in no vocabulary. */
public final class ValueDecisions {

  /** Nothing was said. */
  public static final ValueDecisions NONE = new ValueDecisions(Map.of());

  private record Key(ListField field, String value) {}

  private final Map<Key, ValueDecision> byKey;
  private final Map<Key, ValueDecision> followed = new ConcurrentHashMap<>();

  private ValueDecisions(Map<Key, ValueDecision> byKey) {
    this.byKey = byKey;
  }

  /** These decisions; of two about one value the later counts. */
  public static ValueDecisions of(List<ValueDecision> decisions) {
    Map<Key, ValueDecision> byKey = new HashMap<>();
    decisions.forEach(one -> byKey.put(new Key(one.field(), one.key()), one));
    return byKey.isEmpty() ? NONE : new ValueDecisions(byKey);
  }

  /** The decisions that were asked for and found so far: the others say nothing of the list. */
  public Collection<ValueDecision> followed() {
    return followed.values();
  }

  /** What was said about a value of a column. */
  public Optional<ValueDecision> find(ListField field, String value) {
    if (byKey.isEmpty()) {
      return Optional.empty();
    }
    Key key = new Key(field, ValueDecision.key(value));
    Optional<ValueDecision> found = Optional.ofNullable(byKey.get(key));
    found.ifPresent(decision -> followed.put(key, decision));
    return found;
  }
}
