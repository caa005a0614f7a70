package app.kakehashi.reference;

import app.kakehashi.shared.LocalizedText;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All countries and regions of ISO 3166-1 by their two-letter codes. */
public final class Countries {

  private final Map<String, CountryName> byCode;
  private final Map<String, CountryName> byName;

  Countries(List<Listed> listed) {
    Map<String, CountryName> codes = LinkedHashMap.newLinkedHashMap(listed.size());
    Map<String, CountryName> names = new HashMap<>();
    for (Listed entry : listed) {
      CountryName country = entry.country();
      codes.put(country.code(), country);
      LocalizedText name = country.name();
      Stream.concat(
              Stream.of(country.code(), name.ja(), name.zhHant(), name.en()),
              entry.alternatives().stream())
          .forEach(text -> names.putIfAbsent(NameKey.of(text), country));
    }
    this.byCode = Collections.unmodifiableMap(codes);
    this.byName = Map.copyOf(names);
  }

  public Optional<CountryName> find(String code) {
    return Optional.ofNullable(byCode.get(code.toUpperCase(Locale.ROOT)));
  }

  /** The country of a code or name, as a list may write it. */
  public Optional<CountryName> findByName(String codeOrName) {
    return Optional.ofNullable(byName.get(NameKey.of(codeOrName)));
  }

  /** All countries in order of their codes. */
  public List<CountryName> all() {
    return List.copyOf(byCode.values());
  }

  /** A country with the other names under which it is found. */
  record Listed(CountryName country, List<String> alternatives) {}
}
