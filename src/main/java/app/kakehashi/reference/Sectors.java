package app.kakehashi.reference;

import app.kakehashi.shared.LocalizedText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The ISIC Rev. 4 tree, and what the codes and titles of other classifications mean in it. */
public final class Sectors {

  private final Map<String, Sector> byCode;
  private final Map<String, List<Sector>> childrenByParent;
  private final Map<String, List<String>> pathByCode;
  private final Map<IoGroup, LocalizedText> ioGroupNames;
  private final Map<SectorScheme, Map<String, SectorMapping>> mappingByCode =
      new EnumMap<>(SectorScheme.class);
  private final Map<SectorScheme, Map<String, SectorMapping>> mappingByName =
      new EnumMap<>(SectorScheme.class);

  Sectors(
      List<Sector> sectors,
      Map<IoGroup, LocalizedText> ioGroupNames,
      List<SectorMapping> mappings,
      List<SectorAlias> aliases) {
    this.ioGroupNames = Map.copyOf(ioGroupNames);
    Map<String, Sector> codes = LinkedHashMap.newLinkedHashMap(sectors.size());
    Map<String, List<Sector>> children = new HashMap<>();
    Map<String, List<String>> paths = HashMap.newHashMap(sectors.size());
    for (Sector sector : sectors) {
      codes.put(sector.code(), sector);
      String parent = sector.parent();
      List<String> path = new ArrayList<>();
      if (parent != null) {
        List<String> above = paths.get(parent);
        if (above == null) {
          throw new IllegalStateException("Sector " + sector.code() + " stands before its parent");
        }
        path.addAll(above);
        children.computeIfAbsent(parent, key -> new ArrayList<>()).add(sector);
      }
      path.add(sector.code());
      paths.put(sector.code(), List.copyOf(path));
    }
    this.byCode = Collections.unmodifiableMap(codes);
    this.pathByCode = Map.copyOf(paths);
    children.replaceAll((parent, list) -> List.copyOf(list));
    this.childrenByParent = Map.copyOf(children);
    for (SectorScheme scheme : SectorScheme.values()) {
      mappingByCode.put(scheme, new HashMap<>());
      mappingByName.put(scheme, new HashMap<>());
    }
    for (Sector sector : sectors) {
      add(
          new SectorMapping(
              SectorScheme.ISIC,
              sector.code(),
              sector.name().en(),
              List.of(new WeightedSector(sector.code(), 1.0)),
              SectorMapping.Quality.CLOSE));
    }
    mappings.forEach(this::add);
    for (SectorAlias alias : aliases) {
      SectorMapping mapping = mappingByCode.get(alias.scheme()).get(alias.code());
      if (mapping == null) {
        throw new IllegalStateException("Alias of an unknown code: " + alias);
      }
      mappingByName.get(alias.scheme()).putIfAbsent(NameKey.of(alias.name()), mapping);
    }
  }

  private void add(SectorMapping mapping) {
    mappingByCode.get(mapping.scheme()).put(mapping.code(), mapping);
    mappingByName.get(mapping.scheme()).putIfAbsent(NameKey.of(mapping.name()), mapping);
  }

  /** The sector of an ISIC code. */
  public Optional<Sector> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The sector of an ISIC code that must exist. */
  public Sector get(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("No such ISIC code: " + code));
  }

  /** All sectors, parents before children. */
  public List<Sector> all() {
    return List.copyOf(byCode.values());
  }

  /** The 21 sections. */
  public List<Sector> sections() {
    return byCode.values().stream().filter(sector -> sector.level() == 1).toList();
  }

  public List<Sector> children(String code) {
    return childrenByParent.getOrDefault(code, List.of());
  }

  /** Codes from the section down to the given code itself; empty for an unknown code. */
  public List<String> path(String code) {
    return pathByCode.getOrDefault(code, List.of());
  }

  /** 1 to 4; 0 for an unknown code. */
  public int level(String code) {
    return path(code).size();
  }

  /** The supply-and-use group of a code; empty for a section that spans several. */
  public Optional<IoGroup> ioGroup(String code) {
    return find(code).flatMap(sector -> Optional.ofNullable(sector.ioGroup()));
  }

  public LocalizedText name(IoGroup group) {
    return Objects.requireNonNull(ioGroupNames.get(group));
  }

  /**
   * The mapping of a code or title as lists write it: {@code 25}, {@code 金屬製品製造業},
   * {@code 25金屬製品製造業}, {@code 情報・通信業}; a code too deep for the table is looked up by
   * what it starts with.
   */
  public Optional<SectorMapping> mapping(SectorScheme scheme, String codeOrName) {
    String text = codeOrName.strip();
    Map<String, SectorMapping> codes = mappingByCode.get(scheme);
    Map<String, SectorMapping> names = mappingByName.get(scheme);
    String ascii = Normalizer.normalize(text, Normalizer.Form.NFKC);
    SectorMapping exact = codes.get(ascii.toUpperCase(Locale.ROOT));
    if (exact == null) {
      exact = names.get(NameKey.of(text));
    }
    if (exact != null) {
      return Optional.of(exact);
    }
    int digits = leadingDigits(ascii);
    if (digits < ascii.length()) {
      SectorMapping named = names.get(NameKey.of(ascii.substring(digits)));
      if (named != null) {
        return Optional.of(named);
      }
    }
    for (int length = digits; length >= 2; length--) {
      SectorMapping shorter = codes.get(ascii.substring(0, length));
      if (shorter != null) {
        return Optional.of(shorter);
      }
    }
    return Optional.empty();
  }

  /** The ISIC codes of a code or title; empty where it is unknown or names no industry. */
  public List<WeightedSector> map(SectorScheme scheme, String codeOrName) {
    return mapping(scheme, codeOrName).map(SectorMapping::isic).orElse(List.of());
  }

  /** As {@link #map(SectorScheme, String)} for {@code JSIC:26}; without a scheme, ISIC is meant. */
  public List<WeightedSector> map(String schemeAndCode) {
    int colon = schemeAndCode.indexOf(':');
    if (colon < 0) {
      return map(SectorScheme.ISIC, schemeAndCode);
    }
    String prefix = schemeAndCode.substring(0, colon).strip().toUpperCase(Locale.ROOT);
    for (SectorScheme scheme : SectorScheme.values()) {
      if (scheme.name().equals(prefix)) {
        return map(scheme, schemeAndCode.substring(colon + 1));
      }
    }
    return List.of();
  }

  /** All mappings of a scheme. */
  public List<SectorMapping> mappings(SectorScheme scheme) {
    return mappingByCode.get(scheme).values().stream()
        .sorted(Comparator.comparing(SectorMapping::code))
        .toList();
  }

  private static int leadingDigits(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    return digits;
  }

  /** Another title of a code: that of an earlier revision, or one shortened by a list. */
  record SectorAlias(SectorScheme scheme, String code, String name) {}
}
