package app.kakehashi.reference;

import app.kakehashi.shared.LocalizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The capability fields of both levels. */
public final class CapabilityFields {

  private final Map<String, CapabilityField> byCode;
  private final Map<String, List<CapabilityField>> childrenByParent;
  private final Map<String, CapabilityField> byName;

  CapabilityFields(List<CapabilityField> fields) {
    Map<String, CapabilityField> codes = LinkedHashMap.newLinkedHashMap(fields.size());
    Map<String, List<CapabilityField>> children = new HashMap<>();
    Map<String, CapabilityField> names = new HashMap<>();
    for (CapabilityField field : fields) {
      codes.put(field.code(), field);
      names.putIfAbsent(NameKey.of(field.code()), field);
      LocalizedText name = field.name();
      Stream.of(name.ja(), name.zhHant(), name.en())
          .forEach(text -> names.putIfAbsent(NameKey.of(text), field));
      String parent = field.parent();
      if (parent != null) {
        children.computeIfAbsent(parent, key -> new ArrayList<>()).add(field);
      }
    }
    children.replaceAll((parent, list) -> List.copyOf(list));
    this.byCode = Collections.unmodifiableMap(codes);
    this.childrenByParent = Map.copyOf(children);
    this.byName = Map.copyOf(names);
  }

  public Optional<CapabilityField> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The field of a code or of a name in any of the three languages. */
  public Optional<CapabilityField> findByName(String codeOrName) {
    return Optional.ofNullable(byName.get(NameKey.of(codeOrName)));
  }

  /** All fields, parents before children. */
  public List<CapabilityField> all() {
    return List.copyOf(byCode.values());
  }

  /** The fields of level 1 in their fixed order. */
  public List<CapabilityField> firstLevel() {
    return byCode.values().stream().filter(field -> field.level() == 1).toList();
  }

  public List<CapabilityField> children(String code) {
    return childrenByParent.getOrDefault(code, List.of());
  }

  /** The first-level code of a code: itself, or its parent; empty for an unknown code. */
  public Optional<String> root(String code) {
    return find(code)
        .map(
            field -> {
              String parent = field.parent();
              return parent == null ? field.code() : parent;
            });
  }
}
