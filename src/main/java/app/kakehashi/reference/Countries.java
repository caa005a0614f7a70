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
  private final Map<String, String> inTexts;

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
    Map<String, String> words = new LinkedHashMap<>();
    for (Listed entry : listed) {
      LocalizedText name = entry.country().name();
      Stream.of(
              Stream.of(name.ja(), name.zhHant(), name.en()),
              entry.alternatives().stream().filter(Countries::isWord),
              entry.places().stream())
          .flatMap(texts -> texts)
          .forEach(text -> words.putIfAbsent(text, entry.country().code()));
    }
    this.inTexts = Collections.unmodifiableMap(words);
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

  /** The words by which running text means a country, its towns of industry among them. */
  public Map<String, String> inTexts() {
    return inTexts;
  }

  /** Codes and abbreviations are common words as often as countries (ARE, AND). */
  private static boolean isWord(String alternative) {
    return alternative.codePoints().anyMatch(c -> c > 0x2E80);
  }

  /**
   * A country with the other names under which it is found.
   *
   * @param places towns and provinces by which texts mean it
   */
  record Listed(CountryName country, List<String> alternatives, List<String> places) {}
}
