package app.kakehashi.listimport.domain.list;

import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.Sector;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the values of a column can mean, where that is a closed list. */
public enum Vocabulary {
  /** Industries, as {@code ISIC:28}. */
  SECTORS("sectors"),
  /** Countries by ISO 3166-1. */
  COUNTRIES("address_country"),
  /** Prefectures, counties and cities by ISO 3166-2. */
  REGIONS("place"),
  /** Countries and regions. */
  PLACES("place"),
  /** Capability fields. */
  FIELDS("fields"),
  /** Certificates. */
  CERTIFICATES("certificates"),
  /** The languages of the platform. */
  LANGUAGES("languages"),
  /** Kinds of gaps. */
  KINDS("kind"),
  /** Modes of cooperation. */
  MODES("mode"),
  /** Obstacles to a market. */
  OBSTACLES("obstacle"),
  /** How far an offer is. */
  MATURITIES("maturity"),
  /** What binds a company to others. */
  RELATIONS("relation"),
  /** What a company does at a place. */
  SITE_KINDS("site_kind"),
  /** Yes or no. */
  ANSWERS("dejima");

  private final String words;

  Vocabulary(String words) {
    this.words = words;
  }

  /** How its codes are put in words; see {@link CellMeaning#vocabulary()}. */
  public String words() {
    return words;
  }

  /** The vocabulary of a column; empty where anything can be written. */
  public static Optional<Vocabulary> of(ListKind kind, ListField field) {
    return Optional.ofNullable(
        switch (field) {
          case SECTOR -> SECTORS;
          case COUNTRY,
              REGISTERED_IN,
              PRESENCE,
              TARGET_COUNTRIES,
              COUNTRIES_SERVED,
              OFFICE_COUNTRY ->
              COUNTRIES;
          case REGION -> REGIONS;
          case PARTNER_REGIONS -> PLACES;
          case CAPABILITY_FIELDS, FIELDS -> FIELDS;
          case CERTIFICATES, REQUIRED_CERTIFICATES -> CERTIFICATES;
          case LANGUAGES, REQUIRED_LANGUAGES, LANGUAGE, CONTACT_LANGUAGE -> LANGUAGES;
          case KIND -> kind == ListKind.GAPS ? KINDS : null;
          case MODES -> MODES;
          case OBSTACLES_REMOVED -> OBSTACLES;
          case MATURITY -> MATURITIES;
          case RELATION -> RELATIONS;
          case OFFICE_KIND -> SITE_KINDS;
          case DEJIMA -> ANSWERS;
          default -> nothing();
        });
  }

  private static @Nullable Vocabulary nothing() {
    return null;
  }

  /** Its codes, below the code of their group where it has groups, else all below an empty one. */
  public Map<String, List<String>> codes(ReferenceData reference) {
    return switch (this) {
      case SECTORS -> sectors(reference);
      case COUNTRIES -> Map.of("", countries(reference).toList());
      case REGIONS -> regions(reference);
      case PLACES -> {
        Map<String, List<String>> places = new LinkedHashMap<>(regions(reference));
        places.put("", countries(reference).toList());
        yield places;
      }
      case FIELDS ->
          Map.of("", reference.capabilityFields().all().stream().map(f -> f.code()).toList());
      case CERTIFICATES ->
          Map.of("", reference.certificates().all().stream().map(c -> c.code()).toList());
      case LANGUAGES -> Map.of("", Stream.of(Language.values()).map(Language::code).toList());
      case KINDS, MODES, OBSTACLES, MATURITIES, RELATIONS, SITE_KINDS ->
          Map.of("", Codes.load().of(words));
      case ANSWERS -> Map.of("", List.of("yes", "no"));
    };
  }

  private static Stream<String> countries(ReferenceData reference) {
    return reference.countries().all().stream().map(country -> country.code());
  }

  private static Map<String, List<String>> regions(ReferenceData reference) {
    Map<String, List<String>> regions = new LinkedHashMap<>();
    for (String country : List.of("JP", "TW")) {
      regions.put(
          country, reference.regions().ofCountry(country).stream().map(r -> r.code()).toList());
    }
    return regions;
  }

  private static Map<String, List<String>> sectors(ReferenceData reference) {
    Map<String, List<String>> divisions = new LinkedHashMap<>();
    for (Sector section : reference.sectors().sections()) {
      List<String> codes = new ArrayList<>();
      reference.sectors().children(section.code()).forEach(s -> codes.add("ISIC:" + s.code()));
      divisions.put("ISIC:" + section.code(), codes);
    }
    return divisions;
  }
}
