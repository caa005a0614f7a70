package app.kakehashi.reference;

import app.kakehashi.shared.LocalizedText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ISIC Rev. 4 tree, and what the codes and titles of other classifications mean in it. */
public final class Sectors {

  private static final Pattern REMARK = Pattern.compile("（[^）]*）");

  private final Map<String, Sector> byCode;
  private final Map<String, List<Sector>> childrenByParent;
  private final Map<String, List<String>> pathByCode;
  private final Map<IoGroup, LocalizedText> ioGroupNames;
  private final Map<Key, SectorMapping> mappingByCode = new LinkedHashMap<>();
  private final Map<Key, SectorMapping> mappingByName = new HashMap<>();

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
    for (Sector sector : sectors) {
      add(
          new SectorMapping(
              SectorScheme.ISIC,
              sector.code(),
              sector.name().en(),
              List.of(new WeightedSector(sector.code(), 1.0)),
              SectorMapping.Quality.CLOSE));
    }
    for (Sector sector : sectors) {
      SectorMapping itself = mappingByCode.get(new Key(SectorScheme.ISIC, sector.code()));
      for (String name : List.of(sector.name().ja(), sector.name().zhHant())) {
        mappingByName.putIfAbsent(new Key(SectorScheme.ISIC, NameKey.of(name)), itself);
      }
    }
    mappings.forEach(this::add);
    for (SectorAlias alias : aliases) {
      SectorMapping mapping = mappingByCode.get(new Key(alias.scheme(), alias.code()));
      if (mapping == null) {
        throw new IllegalStateException("Alias of an unknown code: " + alias);
      }
      mappingByName.putIfAbsent(new Key(alias.scheme(), NameKey.of(alias.name())), mapping);
    }
    mappings.forEach(mapping -> addWithoutRemark(mapping.name(), mapping));
    aliases.forEach(
        alias ->
            addWithoutRemark(
                alias.name(),
                Objects.requireNonNull(mappingByCode.get(new Key(alias.scheme(), alias.code())))));
  }

  private void add(SectorMapping mapping) {
    mappingByCode.put(new Key(mapping.scheme(), mapping.code()), mapping);
    mappingByName.putIfAbsent(new Key(mapping.scheme(), NameKey.of(mapping.name())), mapping);
  }

  /** Lists leave out what a title says in brackets: 眼鏡製造業（枠を含む）. */
  private void addWithoutRemark(String name, SectorMapping mapping) {
    String shorter = REMARK.matcher(name).replaceAll("");
    if (!shorter.isBlank()) {
      mappingByName.putIfAbsent(new Key(mapping.scheme(), NameKey.of(shorter)), mapping);
    }
  }

  /** The sector of an ISIC code. */
  public Optional<Sector> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The sector of an ISIC code that must exist. */
  public Sector get(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("No such ISIC code: " + code));
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
   * The mapping of a code or title as lists write it: {@code 25}, {@code 金屬製品製造業}, {@code
   * 25金屬製品製造業}, {@code 情報・通信業}; a code too deep for the table is looked up by what it starts with.
   * Several codes in one text are none, nor is a date (114.6.30).
   */
  public Optional<SectorMapping> mapping(SectorScheme scheme, String codeOrName) {
    String text = Normalizer.normalize(codeOrName.strip(), Normalizer.Form.NFKC);
    int digits = leadingDigits(text);
    return byCode(scheme, text.toUpperCase(Locale.ROOT))
        .or(() -> byName(scheme, text))
        .or(() -> byName(scheme, text.substring(digits)))
        .or(
            () ->
                hasDigits(text.substring(digits))
                    ? Optional.empty()
                    : byLongestPrefix(scheme, text.substring(0, digits)));
  }

  private Optional<SectorMapping> byCode(SectorScheme scheme, String code) {
    return Optional.ofNullable(mappingByCode.get(new Key(scheme, code)));
  }

  private Optional<SectorMapping> byName(SectorScheme scheme, String name) {
    return Optional.ofNullable(mappingByName.get(new Key(scheme, NameKey.of(name))));
  }

  /** A spreadsheet drops a leading zero; the shortest codes have two digits, JPX's four. */
  private Optional<SectorMapping> byLongestPrefix(SectorScheme scheme, String digits) {
    if (digits.length() == 1) {
      return byCode(scheme, "0" + digits);
    }
    if (scheme == SectorScheme.JPX) {
      return byCode(scheme, "0".repeat(Math.max(0, 4 - digits.length())) + digits);
    }
    for (int length = digits.length(); length >= 2; length--) {
      Optional<SectorMapping> found = byCode(scheme, digits.substring(0, length));
      if (found.isPresent()) {
        return found;
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

  /** All mappings of a scheme, in the order of the file. */
  public List<SectorMapping> mappings(SectorScheme scheme) {
    return mappingByCode.values().stream().filter(mapping -> mapping.scheme() == scheme).toList();
  }

  private static boolean hasDigits(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static int leadingDigits(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    return digits;
  }

  private record Key(SectorScheme scheme, String text) {}

  /** Another title of a code: that of an earlier revision, or one shortened by a list. */
  record SectorAlias(SectorScheme scheme, String code, String name) {}
}
